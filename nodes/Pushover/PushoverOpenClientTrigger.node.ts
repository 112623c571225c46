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

const host = hostOf(() => require('./provider').pushover);
const forms = formsOf(__dirname);

export class PushoverOpenClientTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Pushover Open Client Trigger',
    name: 'pushoverOpenClientTrigger',
    icon: { light: 'file:../../icons/pushover.svg', dark: 'file:../../icons/pushover.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ $parameter["minimumPriority"] === "lowest" ? "all messages" : $parameter["minimumPriority"] + " and above" }}',
    // n8n lists this node and the action node as one, under this description.
    description:
      'Unofficial client of Pushover: send push notifications, or start the workflow on each message that a device of yours receives',
    eventTriggerDescription: 'Send a message to your Pushover account',
    triggerPanel: {
      header: 'Receive a message from Pushover',
      executionsHelp: {
        inactive: 'Press the button, then send a message to your account. It appears here, and stays with Pushover.',
        active:
          'The published workflow listens by itself: every message starts an execution, found in the list of executions. To see one here as well, press the button: both share the connection of the device.',
      },
    },
    activationMessage: 'From now on the workflow receives the messages of the device.',
    defaults: { name: 'Pushover Open Client Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'pushoverOpenClientApi', required: true, testedBy: 'pushoverOpenClientApiTest' }],
    properties: streamForm(forms, 'message').properties,
  };

  methods = {
    credentialTest: { pushoverOpenClientApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
    return await host.trigger(this, 'message');
  }
}
