import { type INodeType, type INodeTypeDescription, type IWebhookFunctions, type IWebhookResponseData } from 'n8n-workflow';
import { formsOf, webhookForm } from '../../hosts/n8n/forms';
import { hostOf } from '../../hosts/n8n/host';
import type * as Declared from './provider';

/** The declarations are loaded by the first execution that uses them. */
declare function require(id: './provider'): typeof Declared;

const host = hostOf(() => require('./provider').pushover);
const form = webhookForm(formsOf(__dirname), 'receipt');

export class PushoverReceiptTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Pushover Receipt Trigger',
    name: 'pushoverReceiptTrigger',
    icon: { light: 'file:../../icons/pushover.svg', dark: 'file:../../icons/pushover.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ $parameter["verify"] ? "verified with Pushover" : "not verified" }}',
    description: 'Starts the workflow when somebody acknowledges an emergency message of Pushover',
    eventTriggerDescription: 'Acknowledge an emergency message that was sent with this address as its callback URL',
    triggerPanel: {
      header: 'Receive an acknowledgement',
      executionsHelp: {
        inactive:
          'Press the button, then send an emergency message with the Test URL as its callback URL and acknowledge it. The acknowledgement appears here.',
        active:
          'Acknowledgements that reach the Production URL start executions, found in the list of executions. To see one here, press the button and use the Test URL.',
      },
    },
    activationMessage: 'Give the production address of the webhook as callback URL when you send emergency messages.',
    defaults: { name: 'Pushover Receipt Trigger' },
    inputs: [],
    outputs: form.outputs,
    credentials: [{ name: 'pushoverOpenClientApi', required: true, testedBy: 'pushoverOpenClientApiTest' }],
    webhooks: [...form.entries],
    properties: form.properties,
  };

  methods = { credentialTest: { pushoverOpenClientApiTest: host.credentialTest } };

  webhookMethods = host.webhookMethods('receipt');

  async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
    return await host.webhook(this, 'receipt');
  }
}
