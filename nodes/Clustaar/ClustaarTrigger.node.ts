import { type INodeType, type INodeTypeDescription, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { formsOf, webhookForm } from '../../hosts/n8n/forms';
import { hostOf } from '../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').clustaar);
const form = webhookForm(formsOf(__dirname), 'step');

export class ClustaarTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Clustaar Trigger',
    name: 'clustaarTrigger',
    icon: { light: 'file:../../icons/clustaar.svg', dark: 'file:../../icons/clustaar.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ ($parameter["routes"]?.["entries"] ?? []).map((route) => route.name).join(", ") || "all steps" }}',
    // n8n lists this node and the action node as one, under this description.
    description:
      'Unofficial: start the workflow when a conversation reaches a step of a Clustaar bot and answer it, or talk to the bot and look after its people',
    eventTriggerDescription: 'Reach a step of the bot that uses the webhook',
    triggerPanel: {
      header: 'Receive a step of the bot',
      executionsHelp: {
        inactive:
          'Paste the Test URL into the webhook settings of the bot, press the button, and write to the bot until it reaches a step with the webhook. The step appears here.',
        active:
          'Steps that reach the Production URL start executions, found in the list of executions. To see one here, press the button and use the Test URL.',
      },
    },
    activationMessage:
      'Paste the production address of the webhook into the webhook settings of the bot, and switch the webhook on at each step.',
    defaults: { name: 'Clustaar Trigger' },
    inputs: [],
    outputs: form.outputs,
    credentials: [{ name: 'clustaarApi', required: true, testedBy: 'clustaarApiTest' }],
    webhooks: [...form.entries],
    properties: form.properties,
  };

  methods = { credentialTest: { clustaarApiTest: host.credentialTest } };

  webhookMethods = host.webhookMethods('step');

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await host.webhook(this, 'step');
  }
}
