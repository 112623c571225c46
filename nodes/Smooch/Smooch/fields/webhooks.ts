import type { Values } from '../../../../language/operation';
import { webhookFlag, webhookTarget } from '../../shared/webhooks/fields';
import { triggers } from './triggers';

/** What deliveries hold beside the event. */
export const webhookFlags = {
  includeClient: webhookFlag('Include Client', 'Whether deliveries describe the channel or device the event came through'),
  includeFullAppUser: webhookFlag('Include Full User', 'Whether deliveries hold all of the user in place of the IDs alone'),
};

/** All a webhook is made from. */
export const webhookFields = { target: webhookTarget(), triggers: triggers(), ...webhookFlags };

type Changes = { readonly [F in keyof Values<typeof webhookFields>]?: Values<typeof webhookFields>[F] | undefined };

/** A webhook on the wire. */
export function webhookBody(p: Changes) {
  return { target: p.target, triggers: p.triggers, includeClient: p.includeClient, includeFullAppUser: p.includeFullAppUser };
}
