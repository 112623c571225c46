import { invalid, toServiceError } from '../../../../client/errors';
import type { JsonValue } from '../../../../language/metadata';
import { objectAt, textAt } from '../../../../language/reading';
import type { WebhookTask } from '../../../../language/webhook';
import { knownWebhooks } from '../../shared/webhooks/known';
import { gone } from '../../shared/webhooks/registered';
import type { SunshineSettings } from '../credential';
import type { eventsParameters } from './parameters';

export type Task = WebhookTask<typeof eventsParameters, SunshineSettings>;

/** Name of the integrations that are created for webhooks, and deleted with them. */
export const OWN_NAME = 'Dovecote';

/** A webhook and the integration it belongs to, as one text: what is kept is enough to remove it. */
export interface Place {
  readonly integrationId: string;
  readonly webhookId: string;
}

export function placeText({ integrationId, webhookId }: Place): string {
  return `${integrationId}/${webhookId}`;
}

export function placeIn(text: string): Place {
  const [integrationId = '', webhookId = ''] = text.split('/');
  return { integrationId, webhookId };
}

/** The integration that is to have the webhook; undefined where one is created for it. Throws where the key could not create one. */
export function chosenIn({ parameters: { integrationId }, credential: { authentication, scope } }: Task): string | undefined {
  if (integrationId !== undefined) return integrationId;
  // Partners who came by OAuth have one integration, and call it so.
  if (authentication === 'token') return 'me';
  if (scope !== 'integration') return undefined;
  throw invalid(
    'Integration',
    "'Integration' is missing: a key of an integration sees no other and creates none",
    'Enter the ID of the custom integration the key belongs to',
  );
}

/** IDs of the app's custom integrations, as far as the credential sees them. */
export async function integrationsFor({ credential: { authentication, scope }, run }: Task): Promise<readonly string[]> {
  if (authentication === 'token' || scope === 'integration') return [];
  const list = await run('integration.getMany', { types: ['custom'] });
  return (Array.isArray(list) ? list : []).map((integration) => textAt(integration, 'id')).filter((id) => id !== undefined);
}

/**
 * Removes a webhook; with it the integration, where that was created for it and holds nothing else.
 * One call at most changes anything, so that none is left half-way.
 */
export async function removePlace({ integrationId, webhookId }: Place, task: Task): Promise<void> {
  const { run, parameters } = task;
  const isOwn =
    integrationId !== 'me' && integrationId !== parameters.integrationId && (await holdsNothingElse(integrationId, webhookId, task));
  await gone(isOwn ? run('integration.delete', { integrationId }) : run('webhook.delete', { integrationId, webhookId }));
}

/** What cannot be seen counts as something. */
async function holdsNothingElse(integrationId: string, webhookId: string, { run }: Task): Promise<boolean> {
  const found = await unlessRefused(run('integration.get', { integrationId }));
  if (textAt(objectAt(found, 'integration'), 'displayName') !== OWN_NAME) return false;
  const webhooks = knownWebhooks(await unlessRefused(run('webhook.getMany', { integrationId })));
  if (webhooks.some(({ id }) => id !== webhookId)) return false;
  const keys = await unlessRefused(run('integrationKey.getMany', { integrationId }));
  return Array.isArray(keys) && keys.length === 0;
}

/** Undefined where the credential may not ask, or there is nothing any more. */
export async function unlessRefused(call: Promise<JsonValue>): Promise<JsonValue | undefined> {
  const outcome = await call.then(
    (answer) => ({ answer }),
    (thrown: unknown) => toServiceError(thrown),
  );
  if ('answer' in outcome) return outcome.answer;
  if (outcome.kind === 'notFound' || outcome.kind === 'permission') return undefined;
  throw outcome;
}
