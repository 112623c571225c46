import type { Values } from '../../../../language/operation';
import type { Registered, WebhookTask } from '../../../../language/webhook';
import type { AccountSettings } from '../../shared/credential/settings';
import { assertRoom, type WebhookDraft } from '../../shared/webhooks/ensure';
import { gone, registeredAt, registeredBy } from '../../shared/webhooks/registered';
import { callsBy } from '../../shared/webhooks/upkeep';
import type { eventsParameters } from './parameters';

type Parameters = typeof eventsParameters;
type Task = WebhookTask<Parameters, AccountSettings>;

/** Webhooks of v1.1 belong to the app. */
export const registration = {
  wanted: ({ register }: Values<Parameters>): boolean => register,
  find: async (url: string, { run, parameters }: Task): Promise<Registered | undefined> =>
    registeredAt(await callsBy(run).list(), url, draftOf(url, parameters), 'v1.1'),
  create: async (url: string, { run, parameters }: Task): Promise<Registered> => {
    const calls = callsBy(run);
    assertRoom(await calls.list());
    return registeredBy(await calls.create(draftOf(url, parameters)));
  },
  update: async (found: Registered, url: string, { run, parameters }: Task): Promise<Registered> =>
    registeredBy(await callsBy(run).update(found.id, draftOf(url, parameters)), found),
  remove: async ({ id }: Pick<Registered, 'id'>, { run }: Task): Promise<void> => {
    await gone(run('webhook.delete', { webhookId: id }));
  },
};

function draftOf(target: string, { triggers, includeClient, includeFullAppUser }: Values<Parameters>): WebhookDraft {
  return { target, triggers, flags: { includeClient, includeFullAppUser } };
}
