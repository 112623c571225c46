import { type INodeType, type INodeTypeDescription, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { formsOf, webhookForm } from '../../hosts/n8n/forms';
import { hostOf } from '../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').knock);
const form = webhookForm(formsOf(__dirname), 'events');

export class KnockWebhookTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Knock Webhook Trigger',
    name: 'knockWebhookTrigger',
    icon: { light: 'file:../../icons/knock.svg', dark: 'file:../../icons/knock.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ ($parameter["kinds"] ?? []).join(", ") || "all events" }}',
    description: 'Starts the workflow when Knock reports what became of a message, a workflow run or a change in the dashboard',
    eventTriggerDescription: 'Send a message through Knock, with this address among the webhooks of the environment',
    triggerPanel: {
      header: 'Receive a webhook from Knock',
      executionsHelp: {
        inactive:
          'Create a webhook with the Test URL in the Knock dashboard, copy its signing secret into the credential and press the button, then send a message. What becomes of it appears here.',
        active:
          'Webhooks that reach the Production URL start executions, found in the list of executions. To see one here, press the button and use the Test URL.',
      },
    },
    activationMessage:
      'Create a webhook with the production address in the Knock dashboard, under Developers, Webhooks, and copy its signing secret into the credential.',
    defaults: { name: 'Knock Webhook Trigger' },
    inputs: [],
    outputs: form.outputs,
    credentials: [{ name: 'knockApi', required: true, testedBy: 'knockApiTest' }],
    webhooks: [...form.entries],
    properties: form.properties,
  };

  methods = { credentialTest: { knockApiTest: host.credentialTest } };

  webhookMethods = host.webhookMethods('events');

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await host.webhook(this, 'events');
  }
}
