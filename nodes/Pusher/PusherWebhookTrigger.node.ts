import { type INodeType, type INodeTypeDescription, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { formsOf, webhookForm } from '../../hosts/n8n/forms';
import { hostOf } from '../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').pusher);
const form = webhookForm(formsOf(__dirname), 'events');

export class PusherWebhookTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Pusher Channels Webhook Trigger',
    name: 'pusherWebhookTrigger',
    icon: { light: 'file:../../icons/pusher.svg', dark: 'file:../../icons/pusher.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ $parameter["kinds"].join(", ") || "all events" }}',
    description: 'Starts the workflow when Pusher reports what happens on channels: occupied, vacated, members, client events',
    eventTriggerDescription: 'Make something happen on a channel, with this address among the webhooks of the app',
    triggerPanel: {
      header: 'Receive a webhook from Pusher',
      executionsHelp: {
        inactive:
          'Add the Test URL to the webhooks of your app at Pusher and press the button, then make something happen on a channel. It appears here.',
        active:
          'Webhooks that reach the Production URL start executions, found in the list of executions. To see one here, press the button and use the Test URL.',
      },
    },
    activationMessage: 'Add the production address of the webhook to your app at Pusher, under Webhooks.',
    defaults: { name: 'Pusher Channels Webhook Trigger' },
    inputs: [],
    outputs: form.outputs,
    credentials: [{ name: 'pusherChannelsApi', required: true, testedBy: 'pusherChannelsApiTest' }],
    webhooks: [...form.entries],
    properties: form.properties,
  };

  methods = { credentialTest: { pusherChannelsApiTest: host.credentialTest } };

  webhookMethods = host.webhookMethods('events');

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await host.webhook(this, 'events');
  }
}
