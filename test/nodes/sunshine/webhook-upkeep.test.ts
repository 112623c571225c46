import { ServiceError } from '../../../client/errors';
import type { JsonObject, JsonValue } from '../../../language/json';
import type { Parameters } from '../../../language/operation';
import { ensureWebhook } from '../../../nodes/Smooch/shared/webhooks/ensure';
import { callsBy, deleteAllWebhooks } from '../../../nodes/Smooch/shared/webhooks/upkeep';

const owner = { integrationId: 'i1' };
const kept = (id: string, more: JsonObject = {}): JsonObject => ({
  id,
  target: `https://example.com/${id}`,
  triggers: ['conversation:message'],
  secret: `hush-${id}`,
  version: 'v2',
  ...more,
});

/** Runs operations against a list, and remembers what was asked for. */
function serviceWith(webhooks: readonly JsonObject[], failing: Readonly<Record<string, ServiceError>> = {}) {
  const asked: [id: string, parameters: Parameters][] = [];
  const run = (id: string, parameters: Parameters): Promise<JsonValue> => {
    asked.push([id, parameters]);
    const failure = failing[String(parameters.webhookId)];
    if (failure) return Promise.reject(failure);
    if (id === 'webhook.getMany') return Promise.resolve([...webhooks]);
    if (id === 'webhook.create') return Promise.resolve({ webhook: kept('new', { target: String(parameters.target) }) });
    return Promise.resolve({ webhook: webhooks.find((webhook) => webhook.id === parameters.webhookId) ?? null });
  };
  return { run, asked };
}

const ensure = async ({ run }: ReturnType<typeof serviceWith>, target: string, triggers: readonly string[]) =>
  await ensureWebhook(callsBy(run, owner), { target, triggers, onOtherTarget: 'create' }, 'v2');

describe('ensuring a webhook', () => {
  test('leaves one that fits alone and tells its secret', async () => {
    const service = serviceWith([kept('w1')]);
    const ensured = await ensure(service, 'https://example.com/w1', ['conversation:message']);
    expect(ensured).toMatchObject({ action: 'unchanged', id: 'w1', secret: 'hush-w1' });
    expect(service.asked).toEqual([['webhook.getMany', owner]]);
  });

  test('adds what is missing and keeps what is there', async () => {
    const service = serviceWith([kept('w1')]);
    await expect(ensure(service, 'https://example.com/w1', ['user:merge'])).resolves.toMatchObject({ action: 'updated', id: 'w1' });
    const change = { ...owner, webhookId: 'w1', target: 'https://example.com/w1', triggers: ['conversation:message', 'user:merge'] };
    expect(service.asked.at(-1)).toEqual(['webhook.update', change]);
  });

  test('creates one where there is none', async () => {
    const service = serviceWith([]);
    const ensured = await ensure(service, 'https://example.com/in', ['conversation:message']);
    expect(ensured).toMatchObject({ action: 'created', id: 'new', secret: 'hush-new' });
    const made = { ...owner, target: 'https://example.com/in', triggers: ['conversation:message'] };
    expect(service.asked.at(-1)).toEqual(['webhook.create', made]);
  });

  test('does not take anything else for a webhook', async () => {
    const calls = callsBy(() => Promise.resolve({ ok: true }));
    await expect(calls.create({ target: 'https://example.com/in', triggers: [], flags: {} })).rejects.toMatchObject({ kind: 'protocol' });
  });
});

describe('deleting all webhooks', () => {
  const failed = (kind: ServiceError['kind']) => new ServiceError({ kind, message: 'It did not work' });
  const place = (id: string) => ({ id, target: `https://example.com/${id}` });

  test('goes on after a failure and tells of it', async () => {
    const service = serviceWith([kept('w1'), kept('w2'), kept('w3')], { w1: failed('unavailable') });
    await expect(deleteAllWebhooks(service.run, owner)).resolves.toEqual({
      deleted: [place('w2'), place('w3')],
      failed: [{ ...place('w1'), message: 'It did not work' }],
    });
  });

  test('counts one that is gone as deleted', async () => {
    const service = serviceWith([kept('w1')], { w1: failed('notFound') });
    await expect(deleteAllWebhooks(service.run, owner)).resolves.toEqual({ deleted: [place('w1')], failed: [] });
  });

  test('stops when it is cancelled', async () => {
    const service = serviceWith([kept('w1'), kept('w2')], { w1: failed('cancelled') });
    await expect(deleteAllWebhooks(service.run, owner)).rejects.toMatchObject({ kind: 'cancelled' });
    expect(service.asked.map(([, { webhookId }]) => webhookId)).toEqual([undefined, 'w1']);
  });
});
