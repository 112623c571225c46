import { type INodeType, type INodeTypeDescription, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { formsOf, webhookForm } from '../../../hosts/n8n/forms';
import { hostOf } from '../../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').sunshine);
const forms = formsOf(__dirname);
const form = webhookForm(forms, 'events');

export class SunshineConversationsTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Sunshine Conversations Trigger',
    name: 'sunshineConversationsTrigger',
    icon: { light: 'file:../../../icons/sunshine.svg', dark: 'file:../../../icons/sunshine.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ ($parameter["triggers"] ?? []).join(", ") }}',
    // n8n lists this node and the action node as one, under this description.
    description:
      'Talk to customers through Sunshine Conversations, or start the workflow on messages, button presses and all else it reports by webhook',
    eventTriggerDescription: 'Write to the app from one of its channels',
    triggerPanel: {
      header: 'Receive a webhook from Sunshine Conversations',
      executionsHelp: {
        inactive:
          'Press the button, then write to the app from one of its channels. n8n registers its test address by itself, and takes it back afterwards.',
        active:
          'The published workflow has registered its address: every event starts an execution, found in the list of executions. To see one here, press the button and cause one.',
      },
    },
    activationMessage: 'From now on Sunshine Conversations sends events to this workflow.',
    defaults: { name: 'Sunshine Conversations Trigger' },
    inputs: [],
    outputs: form.outputs,
    credentials: [{ name: 'sunshineConversationsApi', required: true, testedBy: 'sunshineConversationsApiTest' }],
    webhooks: [...form.entries],
    properties: form.properties,
  };

  methods = {
    credentialTest: { sunshineConversationsApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  webhookMethods = host.webhookMethods('events');

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await host.webhook(this, 'events');
  }
}
