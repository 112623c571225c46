import { Feed } from '../../../sandbox/feed';
import { startSmoochSandbox } from '../../../sandbox/smooch';
import { cleanUpAfterEach } from '../../support/clean-up';
import { call, createUser, hook, list, openReceiver, openSandbox, write } from './harness';

cleanUpAfterEach();

describe('attempts to deliver', () => {
  /** A clock nobody waits for, and how long it was asked to wait. */
  function patience() {
    const pauses: number[] = [];
    const wait = (ms: number): Promise<void> => {
      pauses.push(ms);
      return Promise.resolve();
    };
    return { pauses, wait };
  }

  async function tried(...statuses: readonly number[]) {
    const { pauses, wait } = patience();
    const sandbox = await openSandbox({ wait });
    const { url } = await openReceiver(...statuses);
    await hook(sandbox, url, { triggers: ['message:appUser'] });
    const last = sandbox.waitFor('delivery', { match: (delivery) => delivery.last });
    sandbox.say('steve', 'Hi');
    return { sandbox, pauses, last: await last };
  }

  it('are five at most, further and further apart, within a quarter of an hour', async () => {
    const { sandbox, pauses, last } = await tried(500, 302, 429, 408);
    expect(last).toMatchObject({ attempt: 5, accepted: false, status: 408 });
    expect(pauses).toEqual([10_000, 40_000, 160_000, 640_000]);
    expect(pauses.reduce((sum, pause) => sum + pause)).toBeLessThanOrEqual(900_000);
    expect(new Set(sandbox.deliveries.map(({ payload }) => JSON.stringify(payload))).size).toBe(1);
  });

  it('end with the first that is accepted', async () => {
    await expect(tried(503, 204)).resolves.toMatchObject({ last: { attempt: 2, accepted: true, status: 204 } });
  });

  it.each([400, 401, 403, 404, 406])('end with %i', async (status) => {
    await expect(tried(status)).resolves.toMatchObject({ last: { attempt: 1, accepted: false, status } });
  });

  it.each([
    ['is there', () => startSmoochSandbox().then((gone) => gone.close().then(() => gone.url))],
    ['answers in time', () => openSandbox().then((silent) => (silent.misbehave({ hang: true, times: 5 }), silent.url))],
  ])('go on when nobody %s', async (_name, target) => {
    const { wait } = patience();
    const sandbox = await openSandbox({ wait, timings: { webhookTimeoutMs: 30 } });
    await hook(sandbox, await target(), { triggers: ['message:appUser'] });
    const last = sandbox.waitFor('delivery', { match: (delivery) => delivery.last });
    sandbox.say('steve', 'Hi');
    await expect(last).resolves.toMatchObject({ attempt: 5, status: 0 });
  });

  it('tell what happened, not what has become of it', async () => {
    const wait = (): Promise<void> => {
      sandbox.endUser('steve').pays(String(list(sandbox.messages('steve')?.[0], 'actions')[0]?._id));
      return Promise.resolve();
    };
    const sandbox = await openSandbox({ wait });
    const { url, received } = await openReceiver(503, 200);
    await hook(sandbox, url, { triggers: ['message:appMaker'] });
    await createUser(sandbox, 'steve');
    const last = sandbox.waitFor('delivery', { match: (delivery) => delivery.last });
    await write(sandbox, 'steve', { text: 'Buy', actions: [{ type: 'buy', text: 'Buy', amount: 1 }] });
    await last;
    expect(sandbox.messages('steve')).toMatchObject([{ actions: [{ state: 'paid' }] }]);
    expect(received.entries.map(({ event }) => event.messages)).toMatchObject([
      [{ actions: [{ state: 'offered' }] }],
      [{ actions: [{ state: 'offered' }] }],
    ]);
  });

  it('end when the webhook is removed', async () => {
    const removed = new Feed<string>('removal');
    const wait = async (): Promise<void> => {
      await call(sandbox, { method: 'DELETE', path: `/webhooks/${id}` });
      removed.record(id);
    };
    const sandbox = await openSandbox({ wait });
    const { url, received } = await openReceiver(503, 200);
    const id = String((await hook(sandbox, url, { triggers: ['message:appUser'] }))._id);
    const removal = removed.next();
    sandbox.say('steve', 'Hi');
    await removal;
    // Whatever was sent before these would have arrived before them.
    for (const trigger of ['first', 'second']) await sandbox.sendWebhook(url, { trigger });
    expect(received.entries.map(({ event }) => event.trigger)).toEqual(['message:appUser', 'first', 'second']);
  });

  it('may be repeated, and forged', async () => {
    const sandbox = await openSandbox();
    const { url, received } = await openReceiver(200);
    const webhook = await hook(sandbox, url, { triggers: ['message:appUser'] });
    const delivered = sandbox.waitFor('delivery');
    sandbox.say('steve', 'Hi');
    const delivery = await delivered;
    await expect(sandbox.redeliver(delivery)).resolves.toBe(200);
    await expect(sandbox.sendWebhook(delivery.target, delivery.payload, 'wrong')).resolves.toBe(200);
    await expect(sandbox.sendWebhook(delivery.target, 'no JSON')).resolves.toBe(200);
    expect(received.entries.map(({ headers }) => headers['x-api-key'])).toEqual([webhook.secret, webhook.secret, 'wrong', undefined]);
    expect(received.entries.slice(0, 3).map(({ event }) => event)).toEqual([delivery.payload, delivery.payload, delivery.payload]);
  });
});
