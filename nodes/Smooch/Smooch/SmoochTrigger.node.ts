import { type INodeType, type INodeTypeDescription, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { formsOf, webhookForm } from '../../../hosts/n8n/forms';
import { hostOf } from '../../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').smooch);
const forms = formsOf(__dirname);
const form = webhookForm(forms, 'events');

export class SmoochTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Smooch Trigger',
    name: 'smoochTrigger',
    icon: { light: 'file:../../../icons/smooch.svg', dark: 'file:../../../icons/smooch.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ ($parameter["triggers"] ?? []).join(", ") }}',
    // n8n lists this node and the action node as one, under this description.
    description: 'Talk to customers through Smooch, or start the workflow on messages, button presses and all else it reports by webhook',
    eventTriggerDescription: 'Write to the app from one of its channels',
    triggerPanel: {
      header: 'Receive a webhook from Smooch',
      executionsHelp: {
        inactive:
          'Press the button, then write to the app from one of its channels. n8n registers its test address by itself, and takes it back afterwards.',
        active:
          'The published workflow has registered its address: every event starts an execution, found in the list of executions. To see one here, press the button and cause one.',
      },
    },
    activationMessage: 'From now on Smooch sends events to this workflow.',
    defaults: { name: 'Smooch Trigger' },
    inputs: [],
    outputs: form.outputs,
    credentials: [{ name: 'smoochApi', required: true, testedBy: 'smoochApiTest' }],
    webhooks: [...form.entries],
    properties: form.properties,
  };

  methods = {
    credentialTest: { smoochApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  webhookMethods = host.webhookMethods('events');

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await host.webhook(this, 'events');
  }
}
