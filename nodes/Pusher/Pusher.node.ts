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

const host = hostOf(() => require('./provider').pusher);
const forms = formsOf(__dirname);

export class Pusher implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Pusher Channels',
    name: 'pusher',
    icon: { light: 'file:../../icons/pusher.svg', dark: 'file:../../icons/pusher.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description: 'Publish realtime events, look into channels and authorize the clients of Pusher Channels',
    defaults: { name: 'Pusher Channels' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'pusherChannelsApi', required: true, testedBy: 'pusherChannelsApiTest' }],
    properties: forms.action,
  };

  methods = {
    credentialTest: { pusherChannelsApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await host.execute(this);
  }
}
