import { type INodeType, type INodeTypeDescription, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { formsOf, webhookForm } from '../../hosts/n8n/forms';
import { hostOf } from '../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').pushover);
const form = webhookForm(formsOf(__dirname), 'subscription');

export class PushoverSubscriptionTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Pushover Subscription Trigger',
    name: 'pushoverSubscriptionTrigger',
    icon: { light: 'file:../../icons/pushover.svg', dark: 'file:../../icons/pushover.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ $parameter["kinds"].join(", ") || "everybody who comes back" }}',
    description: 'Starts the workflow when a person comes back from a subscription page of Pushover: subscribed or unsubscribed',
    eventTriggerDescription: 'Subscribe on the subscription page of Pushover, with this address to come back to',
    triggerPanel: {
      header: 'Receive a subscriber',
      executionsHelp: {
        inactive:
          'Press the button, then open the subscription page of Pushover with the Test URL to come back to, and subscribe. You appear here.',
        active:
          'People who come back to the Production URL start executions, found in the list of executions. To see one here, press the button and use the Test URL.',
      },
    },
    activationMessage: 'Use the production address of the webhook as the address to come back to from the subscription page.',
    defaults: { name: 'Pushover Subscription Trigger' },
    inputs: [],
    outputs: form.outputs,
    credentials: [{ name: 'pushoverOpenClientApi', required: true, testedBy: 'pushoverOpenClientApiTest' }],
    webhooks: [...form.entries],
    properties: form.properties,
  };

  methods = { credentialTest: { pushoverOpenClientApiTest: host.credentialTest } };

  webhookMethods = host.webhookMethods('subscription');

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await host.webhook(this, 'subscription');
  }
}
