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

const host = hostOf(() => require('./provider').sunshine);
const forms = formsOf(__dirname);

export class SunshineConversations implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Sunshine Conversations',
    name: 'sunshineConversations',
    icon: { light: 'file:../../../icons/sunshine.svg', dark: 'file:../../../icons/sunshine.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description:
      'Talk to customers through Sunshine Conversations (v2): messages, conversations, users, channels, switchboards and all else in its API',
    defaults: { name: 'Sunshine Conversations' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'sunshineConversationsApi', required: true, testedBy: 'sunshineConversationsApiTest' }],
    properties: forms.action,
  };

  methods = {
    credentialTest: { sunshineConversationsApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await host.execute(this);
  }
}
