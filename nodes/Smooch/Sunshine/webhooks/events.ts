import { refusalOf } from '../../shared/webhooks/api-key';
import { DELIVERY_BYTES, eventsOf, identityOf } from '../../shared/webhooks/delivery';
import { isWanted } from '../../shared/webhooks/filters';
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
  bodyLimit: DELIVERY_BYTES,
  parameters: eventsParameters,
  examples,
  verify: (request, { credential: { webhookSecrets }, registered }) =>
    refusalOf(request, [...webhookSecrets, ...(registered?.secrets ?? [])]),
  parse: eventsOf,
  accepts: (event, { parameters }) => isWanted(event, parameters),
  identify: identityOf,
  registration,
});
