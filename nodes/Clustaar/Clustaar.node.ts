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

const host = hostOf(() => require('./provider').clustaar);
const forms = formsOf(__dirname);

export class Clustaar implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Clustaar',
    name: 'clustaar',
    icon: { light: 'file:../../icons/clustaar.svg', dark: 'file:../../icons/clustaar.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description: 'Unofficial: answer the steps of a Clustaar bot, talk to it, and get and change the people it talks to',
    defaults: { name: 'Clustaar' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'clustaarApi', required: true, testedBy: 'clustaarApiTest' }],
    properties: forms.action,
  };

  methods = {
    credentialTest: { clustaarApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await host.execute(this);
  }
}
