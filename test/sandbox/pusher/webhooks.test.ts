import type { PusherSandboxOptions, Timings } from '../../../sandbox/pusher';
import { cleanUpAfterEach } from '../../support/clean-up';
import type { RawClient, Received } from './harness';
import { openReceiver, openSandbox, rawClient, serverLibrary } from './harness';

cleanUpAfterEach();

const quick: Partial<Timings> = { webhookHoldMs: 20, webhookRetryMs: 5, webhookTimeoutMs: 200, webhookBatchMs: 20 };

async function setUp(statuses: readonly number[] = [], options: PusherSandboxOptions = {}) {
  const sandbox = await openSandbox({ timings: quick, ...options });
  const receiver = await openReceiver(...statuses);
  return { sandbox, ...receiver, library: serverLibrary(sandbox) };
}

const named =
  (name: string) =>
  ({ events }: Received): boolean =>
    events.some((event) => JSON.stringify(event).startsWith(`{"name":"${name}"`));

async function leave(client: RawClient): Promise<void> {
  client.ws.close(1000);
  await client.closed;
}

describe('webhooks', () => {
  it('tell of all seven kinds, and the official library accepts each', async () => {
    const { sandbox, url, received, library } = await setUp();
    sandbox.setWebhook(url);
    const client = await rawClient(sandbox);
    const member = library.authorizeChannel(client.socketId, 'presence-cache-room', { user_id: 'ann' });
    await client.subscribe('presence-cache-room', { auth: member.auth, channel_data: member.channel_data ?? '' });
    await client.subscribe('news');
    client.send({ event: 'client-wave', channel: 'presence-cache-room', data: { hand: 'left' } });
    await client.settle();
    await leave(client);
    const expected = [
      { name: 'channel_occupied', channel: 'presence-cache-room' },
      { name: 'member_added', channel: 'presence-cache-room', user_id: 'ann' },
      { name: 'cache_miss', channel: 'presence-cache-room' },
      { name: 'channel_occupied', channel: 'news' },
      { name: 'subscription_count', channel: 'news', subscription_count: 1 },
      {
        name: 'client_event',
        channel: 'presence-cache-room',
        event: 'client-wave',
        data: '{"hand":"left"}',
        socket_id: client.socketId,
        user_id: 'ann',
      },
      { name: 'subscription_count', channel: 'news', subscription_count: 0 },
      { name: 'member_removed', channel: 'presence-cache-room', user_id: 'ann' },
      { name: 'channel_vacated', channel: 'presence-cache-room' },
      { name: 'channel_vacated', channel: 'news' },
    ];
    for (const event of expected) {
      const { headers, rawBody } = await received.next({
        match: ({ events }) => JSON.stringify(events) === JSON.stringify([event]),
        includePast: true,
      });
      const webhook = library.webhook({ headers, rawBody });
      expect(webhook.isValid()).toBe(true);
      expect(Math.abs(webhook.getTime().getTime() - Date.now())).toBeLessThan(10_000);
    }
    expect(received.entries).toHaveLength(expected.length);
  });

  it('hush up a leaving that is followed by a return', async () => {
    const { sandbox, url, received } = await setUp([], { timings: { ...quick, webhookHoldMs: 200 } });
    sandbox.setWebhook(url, { events: ['channel_occupied', 'channel_vacated'] });
    const [first, second] = [await rawClient(sandbox), await rawClient(sandbox)];
    await first.subscribe('news');
    await second.subscribe('other');
    const gone = sandbox.waitFor('disconnection');
    await leave(first);
    await gone;
    await second.subscribe('news');
    second.send({ event: 'pusher:unsubscribe', data: { channel: 'other' } });
    // It is held back longer than the first leaving was.
    await received.next({ match: named('channel_vacated'), includePast: true });
    expect(received.entries.map(({ events }) => JSON.stringify(events)).sort()).toEqual([
      '[{"name":"channel_occupied","channel":"news"}]',
      '[{"name":"channel_occupied","channel":"other"}]',
      '[{"name":"channel_vacated","channel":"other"}]',
    ]);
  });

  it('come in batches where asked for', async () => {
    const { sandbox, url, received } = await setUp();
    sandbox.setWebhook(url, { batch: true, events: ['channel_occupied', 'cache_miss'] });
    const client = await rawClient(sandbox);
    await client.subscribe('cache-a');
    const { events } = await received.next({ match: named('channel_occupied'), includePast: true });
    expect(events).toEqual([
      { name: 'channel_occupied', channel: 'cache-a' },
      { name: 'cache_miss', channel: 'cache-a' },
    ]);
  });

  it('are repeated unchanged until they are taken', async () => {
    const { sandbox, url, received } = await setUp([500, 302, 404, 204]);
    sandbox.setWebhook(url, { events: ['channel_occupied'] });
    const done = sandbox.waitFor('webhook', { match: ({ accepted }) => accepted });
    await (await rawClient(sandbox)).subscribe('news');
    await expect(done).resolves.toMatchObject({ attempt: 4, status: 204, last: true });
    expect(new Set(received.entries.map(({ rawBody }) => rawBody)).size).toBe(1);
    expect(sandbox.webhooks.map(({ status, retryInMs }) => [status, retryInMs])).toEqual([
      [500, 5],
      [302, 10],
      [404, 20],
      [204, undefined],
    ]);
  });

  it('are given up in the end', async () => {
    const { sandbox, url } = await setUp([500], { timings: { ...quick, webhookRetryForMs: 30 } });
    sandbox.setWebhook(url, { events: ['channel_occupied'] });
    const done = sandbox.waitFor('webhook', { match: ({ last }) => last });
    await (await rawClient(sandbox)).subscribe('news');
    await expect(done).resolves.toMatchObject({ accepted: false, status: 500 });
  });

  it('can be sent well, forged and old by hand', async () => {
    const { sandbox, url, received, library } = await setUp([200, 401]);
    const event = { name: 'channel_occupied', channel: 'news' } as const;
    await expect(sandbox.sendWebhook(url, [event])).resolves.toEqual({ status: 200, body: 'noted' });
    await expect(sandbox.sendWebhook(url, [event], { forge: true })).resolves.toMatchObject({ status: 401 });
    await sandbox.sendWebhook(url, [event], { timeMs: 1000 });
    await sandbox.sendWebhook(url, [event], { key: 'rotated', secret: 'old' });
    const checked = received.entries.map(({ headers, rawBody }) => library.webhook({ headers, rawBody }));
    expect(checked.map((webhook) => webhook.isValid())).toEqual([true, false, true, false]);
    expect(checked[2]?.getTime().getTime()).toBe(1000);
    expect(checked[3]?.isValid({ key: 'rotated', secret: 'old' })).toBe(true);
  });
});
