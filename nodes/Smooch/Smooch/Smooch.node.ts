import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
} from 'n8n-workflow';
import { formsOf } from '../../../hosts/n8n/forms';
import { hostOf } from '../../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').smooch);
const forms = formsOf(__dirname);

export class Smooch implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Smooch',
    name: 'smooch',
    icon: { light: 'file:../../../icons/smooch.svg', dark: 'file:../../../icons/smooch.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description:
      'Talk to customers through Smooch (v1.1 and v1 of Sunshine Conversations): messages, users, channels, templates, webhooks and all else in its API',
    defaults: { name: 'Smooch' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'smoochApi', required: true, testedBy: 'smoochApiTest' }],
    properties: forms.action,
  };

  methods = {
    credentialTest: { smoochApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await host.execute(this);
  }
}
