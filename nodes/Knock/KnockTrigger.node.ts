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

const host = hostOf(() => require('./provider').knock);
const forms = formsOf(__dirname);

export class KnockTrigger implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Knock Trigger',
    name: 'knockTrigger',
    icon: { light: 'file:../../icons/knock.svg', dark: 'file:../../icons/knock.dark.svg' },
    group: ['trigger'],
    version: 1,
    subtitle: '={{ $parameter["userId"] }}',
    // n8n lists this node and the action node as one, under this description.
    description: 'Notify people through Knock, or start the workflow on each new item of the in-app feed of a user, live over a WebSocket',
    eventTriggerDescription: 'Send a message to the in-app feed of the user',
    triggerPanel: {
      header: 'Listen to the feed of a user',
      executionsHelp: {
        inactive: 'Press the button, then trigger a workflow of Knock that sends to the in-app feed of this user. The item appears here.',
        active:
          'The published workflow listens by itself: every item starts an execution, found in the list of executions. To see one here, press the button and send one.',
      },
    },
    activationMessage: 'From now on the workflow listens to the feed.',
    defaults: { name: 'Knock Trigger' },
    inputs: [],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'knockApi', required: true, testedBy: 'knockApiTest' }],
    properties: streamForm(forms, 'feed').properties,
  };

  methods = {
    credentialTest: { knockApiTest: host.credentialTest },
    listSearch: host.listSearch(forms),
  };

  async trigger(this: ITriggerFunctions): Promise<ITriggerResponse> {
    return await host.trigger(this, 'feed');
  }
}
