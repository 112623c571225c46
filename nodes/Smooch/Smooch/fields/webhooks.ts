import { z } from '../../../../language/fields';
import type { Values } from '../../../../language/operation';
import { webAddress } from '../../shared/fields/addresses';
import { triggers } from './triggers';

/** Where the service sends to. */
export const webhookTarget = () =>
  webAddress().meta({
    title: 'Target',
    description: 'Address the service calls, reachable from the internet',
    placeholder: 'e.g. https://example.com/smooch',
    example: 'https://example.com/smooch',
  });

/** What deliveries hold beside the event. */
export const webhookFlags = {
  includeClient: z
    .boolean()
    .optional()
    .meta({ title: 'Include Client', description: 'Whether deliveries describe the channel or device the event came through' }),
  includeFullAppUser: z
    .boolean()
    .optional()
    .meta({ title: 'Include Full User', description: 'Whether deliveries hold all of the user in place of the IDs alone' }),
};

/** All a webhook is made from. */
export const webhookFields = { target: webhookTarget(), triggers: triggers(), ...webhookFlags };

type Changes = { readonly [F in keyof Values<typeof webhookFields>]?: Values<typeof webhookFields>[F] | undefined };

/** A webhook on the wire. */
export function webhookBody(p: Changes) {
  return { target: p.target, triggers: p.triggers, includeClient: p.includeClient, includeFullAppUser: p.includeFullAppUser };
}

/** The switches that were set; the others stay as they are. */
export function flagsOf(given: Readonly<Record<string, boolean | undefined>>): Readonly<Record<string, boolean>> {
  return Object.fromEntries(Object.entries(given).filter((entry): entry is [string, boolean] => entry[1] !== undefined));
}
