import { type INodeType, type INodeTypeDescription, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { formsOf, webhookForm } from '../../hosts/n8n/forms';
import { hostOf } from '../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').pusher);
const form = webhookForm(formsOf(__dirname), 'admission');

export class PusherAuthorizationTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Pusher Channels Authorization Trigger',
    name: 'pusherAuthorizationTrigger',
    icon: { light: 'file:../../icons/pusher.svg', dark: 'file:../../icons/pusher.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ $parameter["responseMode"] === "lastNode" ? "answered by the last node" : "answered by a node" }}',
    description: 'Starts the workflow when a client asks to join a private or presence channel, or to sign in',
    eventTriggerDescription: 'Let a client subscribe to a private channel, with this address as its authorization endpoint',
    triggerPanel: {
      header: 'Receive an authorization request',
      executionsHelp: {
        inactive:
          'Give the Test URL to a client as its authorization endpoint and press the button, then let it join a private channel. The request appears here.',
        active:
          'Requests that reach the Production URL start executions, found in the list of executions. To see one here, press the button and use the Test URL.',
      },
    },
    activationMessage: 'Give the production address of the webhook to your clients as their authorization endpoint.',
    defaults: { name: 'Pusher Channels Authorization Trigger' },
    inputs: [],
    outputs: form.outputs,
    credentials: [{ name: 'pusherChannelsApi', required: true, testedBy: 'pusherChannelsApiTest' }],
    webhooks: [...form.entries],
    properties: form.properties,
  };

  methods = { credentialTest: { pusherChannelsApiTest: host.credentialTest } };

  webhookMethods = host.webhookMethods('admission');

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await host.webhook(this, 'admission');
  }
}
