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

const host = hostOf(() => require('./provider').clustaar);
const forms = formsOf(__dirname);

export class ClustaarChatTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Clustaar Chat Trigger',
    name: 'clustaarChatTrigger',
    icon: { light: 'file:../../icons/clustaar.svg', dark: 'file:../../icons/clustaar.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ $parameter["interlocutorId"] }}',
    description: 'Experimental, unofficial: starts the workflow on what is said in one web chat of a Clustaar bot, live over a WebSocket',
    eventTriggerDescription: 'Write to the bot in the web chat of the interlocutor',
    triggerPanel: {
      header: 'Listen to the chat of an interlocutor',
      executionsHelp: {
        inactive: 'Press the button, then write to the bot in the web chat of this interlocutor. What it answers appears here.',
        active:
          'The published workflow listens by itself: every message starts an execution, found in the list of executions. To see one here, press the button and write to the bot.',
      },
    },
    activationMessage: 'From now on the workflow listens to the chat.',
    defaults: { name: 'Clustaar Chat Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'clustaarApi', required: true, testedBy: 'clustaarApiTest' }],
    properties: streamForm(forms, 'chat').properties,
  };

  methods = {
    credentialTest: { clustaarApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
    return await host.trigger(this, 'chat');
  }
}
