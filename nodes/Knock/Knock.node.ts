import {
  NodeConnectionTypes,
  type IExecuteFunctions,
  type INodeExecutionData,
  type INodeType,
  type INodeTypeDescription,
} from 'n8n-workflow';
import { formsOf } from '../../hosts/n8n/forms';
import { hostOf } from '../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').knock);
const forms = formsOf(__dirname);

export class Knock implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Knock',
    name: 'knock',
    icon: { light: 'file:../../icons/knock.svg', dark: 'file:../../icons/knock.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description: 'Notify people through Knock: workflows, users, messages, in-app feeds, preferences, schedules and all else in its API',
    defaults: { name: 'Knock' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'knockApi', required: true, testedBy: 'knockApiTest' }],
    properties: forms.action,
  };

  methods = {
    credentialTest: { knockApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await host.execute(this);
  }
}
