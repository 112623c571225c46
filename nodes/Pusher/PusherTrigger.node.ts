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
    // n8n lists this node and the action node as one, under this description.
    description: 'Publish realtime events, or start the workflow on each event of Pusher channels, live over a WebSocket',
    eventTriggerDescription: 'Publish an event to one of the channels',
    triggerPanel: {
      header: 'Listen to your channels',
      executionsHelp: {
        inactive: 'Press the button, then publish an event to one of the channels. It appears here.',
        active:
          'The published workflow listens by itself: every event starts an execution, found in the list of executions. To see one here, press the button and publish an event.',
      },
    },
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
