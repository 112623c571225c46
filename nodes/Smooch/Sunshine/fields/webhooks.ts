import { z } from '../../../../language/fields';
import type { Values } from '../../../../language/operation';
import { triggers } from './triggers';

/** Where the service sends to. */
export const webhookTarget = () =>
  z.url({ protocol: /^https?$/ }).meta({
    title: 'Target',
    description: 'Address the service calls, reachable from the internet',
    placeholder: 'e.g. https://example.com/callback',
    example: 'https://example.com/callback',
  });

/** What deliveries hold beside the event. */
export const webhookFlags = {
  includeFullUser: z
    .boolean()
    .optional()
    .meta({ title: 'Include Full User', description: 'Whether deliveries hold all of the user in place of the IDs alone' }),
  includeFullSource: z
    .boolean()
    .optional()
    .meta({ title: 'Include Full Source', description: 'Whether deliveries describe the client and device the event came from' }),
};

/** All a webhook is made from. */
export const webhookFields = { target: webhookTarget(), triggers: triggers(), ...webhookFlags };

/** A webhook on the wire. */
export function webhookBody(p: Partial<Values<typeof webhookFields>>) {
  return { target: p.target, triggers: p.triggers, includeFullUser: p.includeFullUser, includeFullSource: p.includeFullSource };
}
