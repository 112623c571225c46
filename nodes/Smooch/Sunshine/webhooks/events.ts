import { receiving } from '../../shared/webhooks/receiving';
import { webhook } from '../declare';
import { examples } from './examples';
import { eventsParameters } from './parameters';
import { registration } from './registration';

export const eventsWebhook = webhook({
  name: 'events',
  title: 'On Event',
  summary:
    'Starts when a user writes or presses a button, when a conversation begins or changes hands, or when a message was delivered or not',
  setUp:
    'There is nothing to set up: the webhook is created in a custom integration while this is active, and deleted afterwards. To set it up by hand, switch Register Automatically off, create a custom integration that calls this address, in the Admin Center under Apps and integrations, and copy its secret into the credential',
  docs: 'https://developer.zendesk.com/documentation/conversations/messaging-platform/programmable-conversations/webhooks/',
  ...receiving,
  parameters: eventsParameters,
  examples,
  registration,
});
