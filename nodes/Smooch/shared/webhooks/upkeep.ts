import { ServiceError, toServiceError } from '../../../../client/errors';
import { inTurn } from '../../../../client/in-turn';
import type { JsonValue } from '../../../../language/metadata';
import type { Parameters, Task } from '../../../../language/operation';
import type { AccountSettings } from '../credential/settings';
import type { WebhookCalls } from './ensure';
import { knownWebhook, knownWebhooks, type KnownWebhook } from './known';

type Run = Task<unknown>['run'];

/** What became of each webhook. */
export interface DeletedWebhooks {
  readonly deleted: readonly Place[];
  readonly failed: readonly (Place & { readonly message: string })[];
}

type Place = Pick<KnownWebhook, 'id' | 'target'>;

/** The webhook operations of a provider; `owner` is what each of them is told besides, such as the integration in v2. */
export function callsBy(run: Run, owner: Parameters = {}): WebhookCalls {
  return {
    list: async () => knownWebhooks(await run('webhook.getMany', owner)),
    create: async ({ target, triggers, flags }) => written(await run('webhook.create', { ...owner, ...flags, target, triggers })),
    update: async (webhookId, { target, triggers, flags }) =>
      written(await run('webhook.update', { ...owner, ...flags, webhookId, target, triggers })),
  };
}

/**
 * While nothing else here changes the webhooks of the app: of two inputs that look and then write at once, each would create a webhook,
 * or overwrite the triggers the other has added.
 */
export async function alone<T>({ baseUrl, appId, key }: AccountSettings, work: () => Promise<T>): Promise<T> {
  return await inTurn(`webhooks of ${appId ?? key?.id ?? ''} at ${baseUrl}`, work);
}

/** Deletes one webhook after the other, and goes on where one cannot be deleted. Rejects where they cannot be listed. */
export async function deleteAllWebhooks(run: Run, owner: Parameters = {}): Promise<DeletedWebhooks> {
  const deleted: Place[] = [];
  const failed: (Place & { message: string })[] = [];
  for (const { id, target } of knownWebhooks(await run('webhook.getMany', owner))) {
    const failure = await failureOf(run('webhook.delete', { ...owner, webhookId: id }));
    if (failure?.kind === 'cancelled') throw failure;
    // One that is gone already is what was asked for.
    if (failure === undefined || failure.kind === 'notFound') deleted.push({ id, target });
    else failed.push({ id, target, message: failure.message });
  }
  return { deleted, failed };
}

async function failureOf(call: Promise<unknown>): Promise<ServiceError | undefined> {
  try {
    await call;
    return undefined;
  } catch (thrown) {
    return toServiceError(thrown);
  }
}

function written(answer: JsonValue): KnownWebhook {
  const webhook = knownWebhook(answer);
  if (webhook) return webhook;
  throw new ServiceError({ kind: 'protocol', message: 'The service answered with no webhook' });
}
