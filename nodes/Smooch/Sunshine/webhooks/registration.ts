import { ServiceError, toServiceError } from '../../../../client/errors';
import type { Values } from '../../../../language/operation';
import { listAt, objectAt, textAt } from '../../../../language/reading';
import type { Registered } from '../../../../language/webhook';
import { assertRoom, fullError, type WebhookDraft } from '../../shared/webhooks/ensure';
import { knownWebhook, knownWebhooks } from '../../shared/webhooks/known';
import { registeredAt, registeredBy } from '../../shared/webhooks/registered';
import { callsBy } from '../../shared/webhooks/upkeep';
import type { eventsParameters } from './parameters';
import { chosenIn, integrationsFor, OWN_NAME, placeIn, placeText, removePlace, unlessRefused, type Task } from './place';

/** Webhooks of v2 belong to an integration: the chosen one, else one created for this webhook alone. */
export const registration = {
  wanted: ({ register }: Values<typeof eventsParameters>): boolean => register,
  find: async (url: string, task: Task): Promise<Registered | undefined> => {
    const chosen = chosenIn(task);
    // Nearly always there; the others are looked through for what was left when another one was chosen.
    const found = chosen === undefined ? undefined : await foundIn(chosen, url, task);
    if (found) return found;
    for (const integrationId of await integrationsFor(task)) {
      const elsewhere = integrationId === chosen ? undefined : await foundIn(integrationId, url, task);
      if (elsewhere) return { ...elsewhere, current: elsewhere.current && chosen === undefined };
    }
    return undefined;
  },
  create: async (url: string, task: Task): Promise<Registered> => {
    const chosen = chosenIn(task);
    try {
      return chosen === undefined ? await createdWithIntegration(url, task) : await createdIn(chosen, url, task);
    } catch (thrown) {
      throw await explained(toServiceError(thrown), task);
    }
  },
  update: async (found: Registered, url: string, task: Task): Promise<Registered> => {
    const chosen = chosenIn(task);
    const place = placeIn(found.id);
    if (chosen !== undefined && chosen !== place.integrationId) {
      await removePlace(place, task);
      return await createdIn(chosen, url, task);
    }
    const updated = await callsBy(task.run, { integrationId: place.integrationId }).update(place.webhookId, draftOf(url, task));
    return placedIn(place.integrationId, registeredBy(updated, found));
  },
  remove: async ({ id }: Pick<Registered, 'id'>, task: Task): Promise<void> => {
    await removePlace(placeIn(id), task);
  },
};

async function foundIn(integrationId: string, url: string, task: Task): Promise<Registered | undefined> {
  const list = knownWebhooks(await unlessRefused(task.run('webhook.getMany', { integrationId })));
  const found = registeredAt(list, url, draftOf(url, task), 'v2');
  return found && placedIn(integrationId, found);
}

/** A full app is refused like any other mistake: only the number of its webhooks tells. */
async function explained(error: ServiceError, task: Task): Promise<ServiceError> {
  if (error.kind !== 'invalid') return error;
  const lists = await Promise.all(
    (await integrationsFor(task)).map((integrationId) => unlessRefused(task.run('webhook.getMany', { integrationId }))),
  );
  return fullError(lists.flatMap(knownWebhooks).length) ?? error;
}

async function createdIn(integrationId: string, url: string, { run, ...task }: Task): Promise<Registered> {
  const calls = callsBy(run, { integrationId });
  assertRoom(await calls.list());
  return placedIn(integrationId, registeredBy(await calls.create(draftOf(url, task))));
}

/** One call for both, so that none is left without the other. */
async function createdWithIntegration(url: string, task: Task): Promise<Registered> {
  const { target, triggers, flags } = draftOf(url, task);
  const integration = { type: 'custom', target, triggers, ...flags };
  const answer = await task.run('integration.create', { integration, displayName: OWN_NAME });
  const made = objectAt(answer, 'integration');
  const [id, webhook] = [textAt(made, 'id'), knownWebhook(listAt(made, 'webhooks')[0])];
  if (id !== undefined && webhook) return placedIn(id, registeredBy(webhook));
  throw new ServiceError({
    kind: 'protocol',
    message: 'The service answered with no webhook',
    advice: 'Try again: what was created is found then',
  });
}

function placedIn(integrationId: string, registered: Registered): Registered {
  return { ...registered, id: placeText({ integrationId, webhookId: registered.id }) };
}

function draftOf(target: string, { parameters }: Pick<Task, 'parameters'>): WebhookDraft {
  const { triggers, includeFullUser, includeFullSource } = parameters;
  return { target, triggers, flags: { includeFullUser, includeFullSource } };
}
