import {
  NodeConnectionTypes,
  type INodeType,
  type INodeTypeDescription,
  type ITriggerFunctions,
  type ITriggerResponse,
} from 'n8n-workflow';
import { formsOf, streamForm } from '../../hosts/n8n/forms';
import { hostOf } from '../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').pusher);
const forms = formsOf(__dirname);

export class PusherTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Pusher Channels Trigger',
    name: 'pusherTrigger',
    icon: { light: 'file:../../icons/pusher.svg', dark: 'file:../../icons/pusher.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ $parameter["kinds"].join(", ") }}',
    description: 'Starts the workflow on each event of Pusher channels, live over a WebSocket',
    eventTriggerDescription: 'Publish an event to one of the channels',
    activationMessage: 'From now on the workflow listens to the channels.',
    defaults: { name: 'Pusher Channels Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'pusherChannelsApi', required: true, testedBy: 'pusherChannelsApiTest' }],
    properties: streamForm(forms, 'channel').properties,
  };

  methods = {
    credentialTest: { pusherChannelsApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
    return await host.trigger(this, 'channel');
  }
}
