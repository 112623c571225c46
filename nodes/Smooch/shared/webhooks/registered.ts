import { ServiceError, toServiceError } from '../../../../client/errors';
import { z } from '../../../../language/fields';
import type { Registered } from '../../../../language/webhook';
import { flagsAgree, ofGeneration } from './ensure';
import type { Flags, Generation, KnownWebhook } from './known';

/** Whether the webhook keeps its own registration up to date. */
export const registerParameter = () =>
  z.boolean().default(true).meta({
    title: 'Register Automatically',
    description:
      'Whether the service is told this address, and told again when it is no longer needed. Otherwise create the webhook by hand and put its secret into the credential',
    // In sight, as other fields are shown or not by it: what n8n hides in a collection it also leaves out.
    prominent: true,
  });

/** A switch of the webhook that this node registers; off unless it is set. */
export const ownFlag = (flag: z.ZodType) =>
  z
    .boolean()
    .default(false)
    .meta({ ...flag.meta(), showWhen: { register: [true] } });

/** What one's own webhook is to be: exactly this, where an ensured one may be more. */
export interface OwnWebhook {
  readonly triggers: readonly string[];
  readonly flags: Flags;
}

/** The webhook at an address, the fitting one first, with the secrets of all that are there. */
export function registeredAt(
  list: readonly KnownWebhook[],
  target: string,
  own: OwnWebhook,
  generation: Generation,
): Registered | undefined {
  const here = list.filter((webhook) => webhook.target === target);
  const usable = ofGeneration(here, generation);
  const found = usable.find((webhook) => isCurrent(webhook, own)) ?? usable[0];
  return found && { id: found.id, current: isCurrent(found, own), secrets: here.flatMap(({ secret }) => secret ?? []) };
}

/** What the service answered with, now that it is as it should be. */
export function registeredBy({ id, secret }: KnownWebhook, before: Pick<Registered, 'secrets'> = {}): Registered {
  return { id, current: true, secrets: secret === undefined ? (before.secrets ?? []) : [secret] };
}

/** Resolves where what was to go is gone already. */
export async function gone(removal: Promise<unknown>): Promise<void> {
  const error = await removal.then(() => undefined, toServiceError);
  if (error instanceof ServiceError && error.kind !== 'notFound') throw error;
}

function isCurrent({ triggers, flags }: KnownWebhook, own: OwnWebhook): boolean {
  const [has, wants] = [new Set(triggers), new Set(own.triggers)];
  return has.size === wants.size && [...wants].every((trigger) => has.has(trigger)) && flagsAgree(flags, own.flags);
}
