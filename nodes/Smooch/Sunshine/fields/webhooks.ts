import type { Values } from '../../../../language/operation';
import { webhookFlag, webhookTarget } from '../../shared/webhooks/fields';
import { customIntegrationId } from './ids';
import { triggers } from './triggers';

/** Webhooks belong to an integration, never to the app itself. */
export const webhookOwnerId = () =>
  customIntegrationId().meta({ description: 'ID of the custom integration the webhook belongs to; me with an access token from OAuth' });

/** What deliveries hold beside the event. */
export const webhookFlags = {
  includeFullUser: webhookFlag('Include Full User', 'Whether deliveries hold all of the user in place of the IDs alone'),
  includeFullSource: webhookFlag('Include Full Source', 'Whether deliveries describe the client and device the event came from'),
};

/** All a webhook is made from. */
export const webhookFields = { target: webhookTarget(), triggers: triggers(), ...webhookFlags };

/** What can be changed of it. */
export const webhookChanges = {
  target: webhookTarget().optional().meta({ prominent: true }),
  triggers: triggers().optional().meta({ description: 'What the address is called for; replaces the whole list', prominent: true }),
  ...webhookFlags,
};

/** A webhook on the wire, or what of it changes. */
export function webhookBody(p: Values<typeof webhookChanges>) {
  return { target: p.target, triggers: p.triggers, includeFullUser: p.includeFullUser, includeFullSource: p.includeFullSource };
}
