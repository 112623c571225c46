import { receiving } from '../../shared/webhooks/receiving';
import { webhook } from '../declare';
import { examples } from './examples';
import { eventsParameters } from './parameters';
import { registration } from './registration';

export const eventsWebhook = webhook({
  name: 'events',
  title: 'On Event',
  summary: 'Starts when a user writes, presses a button, joins or leaves, or when a message was delivered or not',
  setUp:
    'There is nothing to set up: the webhook is created in the app while this is active, and deleted afterwards. To set it up by hand, switch Register Automatically off, create a webhook with this address and copy its secret into the credential',
  docs: 'https://docs.smooch.io/rest/#webhooks-payload',
  ...receiving,
  parameters: eventsParameters,
  examples,
  registration,
});
