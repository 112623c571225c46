import { createHmac } from 'node:crypto';
import type { PusherAppOptions, PusherSandbox } from '../../../sandbox/pusher';
import type { Frame, RawClient } from './harness';
import { cleanUpAfterEach, errorOf, openSandbox, rawClient, serverLibrary } from './harness';

cleanUpAfterEach();

const app: PusherAppOptions = { id: '1', key: 'k', secret: 's' };

describe('subscribing', () => {
  it('once only, and unsubscribing only what is subscribed', async () => {
    const client = await rawClient(await openSandbox());
    await client.subscribe('news');
    client.send({ event: 'pusher:subscribe', data: { channel: 'news' } });
    await expect(client.nextFrame('pusher:error')).resolves.toMatchObject(errorOf('Existing subscription to channel news'));
    client.send({ event: 'pusher:unsubscribe', data: { channel: 'other' } });
    const missing = 'No current subscription to channel other, or subscription in progress';
    await expect(client.nextFrame('pusher:error')).resolves.toMatchObject(errorOf(missing));
  });

  it.each([
    ['no auth', 'private-a', {}, "Invalid key in subscription auth data: ''"],
    ['another key', 'private-a', { auth: 'z:beef' }, "Invalid key in subscription auth data: 'z'"],
    [
      'a bad signature',
      'private-a',
      { auth: 'k:beef' },
      /^Invalid signature: Expected HMAC SHA256 hex digest of \d+\.\d+:private-a, but got beef$/,
    ],
    ['a reserved name', '#server-to-user-1', {}, "Invalid channel name: '#server-to-user-1'"],
    ['a name with a space', 'a b', {}, "Invalid channel name: 'a b'"],
  ])('refuses %s', async (_title, channel, more, message) => {
    const client = await rawClient(await openSandbox({ apps: [app] }));
    client.send({ event: 'pusher:subscribe', data: { channel, ...more } });
    await expect(client.nextFrame('pusher:error')).resolves.toMatchObject(errorOf(message));
  });

  it('refuses an authorization made for another socket, with 4009 where the app says so', async () => {
    const sandbox = await openSandbox({ apps: [{ ...app, refusalCode: 4009 }] });
    const [client, other] = [await rawClient(sandbox), await rawClient(sandbox)];
    const { auth } = serverLibrary(sandbox).authorizeChannel(other.socketId, 'private-a');
    client.send({ event: 'pusher:subscribe', data: { channel: 'private-a', auth } });
    await expect(client.nextFrame('pusher:error')).resolves.toMatchObject(errorOf(/^Invalid signature/, 4009));
  });

  it('gives the roster of a presence channel, of text ids', async () => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    const channelData = '{"user_id":10,"user_info":{"name":"Mr. Channels"}}';
    await expect(join(client, sandbox, channelData)).resolves.toMatchObject({
      data: { presence: { ids: ['10'], hash: { '10': { name: 'Mr. Channels' } }, count: 1 } },
    });
  });

  it('takes a signed-in user’s word for the presence data', async () => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    const library = serverLibrary(sandbox);
    client.send({ event: 'pusher:signin', data: library.authenticateUser(client.socketId, { id: 'ann', user_info: { name: 'Ann' } }) });
    const { auth } = library.authorizeChannel(client.socketId, 'presence-room');
    await expect(client.subscribe('presence-room', { auth })).resolves.toMatchObject({
      data: { presence: { hash: { ann: { name: 'Ann' } } } },
    });
  });

  it.each([
    ['no user_id', '{"user_info":{}}'],
    ['data that is not JSON', 'ann'],
    ['an id of 129 characters', JSON.stringify({ user_id: 'x'.repeat(129) })],
    ['a user object above 1 KB', JSON.stringify({ user_id: '1', user_info: { x: 'x'.repeat(1024) } })],
  ])('refuses presence with %s', async (_title, channelData) => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    client.send(subscription(client, sandbox, channelData));
    await expect(client.nextFrame('pusher:error')).resolves.toMatchObject(errorOf(/^Invalid channel_data/));
  });

  it('lets 100 members in and refuses the next', async () => {
    const sandbox = await openSandbox({ apps: [{ ...app, maxConnections: 200 }] });
    for (let id = 1; id <= 100; id += 1) await join(await rawClient(sandbox), sandbox, JSON.stringify({ user_id: String(id) }));
    const late = await rawClient(sandbox);
    late.send(subscription(late, sandbox, '{"user_id":"101"}'));
    await expect(late.nextFrame('pusher:error')).resolves.toMatchObject(errorOf(/100 members already$/));
    await join(await rawClient(sandbox), sandbox, '{"user_id":"7"}');
  });
});

describe('signing in', () => {
  it.each([
    ['a forged signature', { auth: 'k:beef', user_data: '{"id":"1"}' }],
    ['nothing', {}],
  ])('closes on %s', async (_title, data) => {
    const client = await rawClient(await openSandbox());
    client.send({ event: 'pusher:signin', data });
    await expect(client.closed).resolves.toMatchObject({ code: 4009 });
  });

  it('may be repeated, but not as somebody else', async () => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    const signIn = (id: string): void => {
      client.send({ event: 'pusher:signin', data: serverLibrary(sandbox).authenticateUser(client.socketId, { id }) });
    };
    for (const id of ['1', '1']) {
      const success = client.nextFrame('pusher:signin_success');
      signIn(id);
      await success;
    }
    const refused = client.nextFrame('pusher:error');
    signIn('2');
    await expect(refused).resolves.toMatchObject(errorOf('This connection is signed in as another user'));
  });

  it('shortens a long watchlist, with 4302', async () => {
    const sandbox = await openSandbox();
    const client = await rawClient(sandbox);
    const watchlist = Array.from({ length: 101 }, (_, index) => `u${index}`);
    client.send({ event: 'pusher:signin', data: serverLibrary(sandbox).authenticateUser(client.socketId, { id: '1', watchlist }) });
    await expect(client.frame('pusher:signin_success')).resolves.toBeDefined();
    await expect(client.frame('pusher:error')).resolves.toMatchObject(errorOf(/first 100/, 4302));
    const { data } = await client.frame('pusher_internal:watchlist_events');
    expect(data).toEqual({ events: [{ name: 'offline', user_ids: watchlist.slice(0, 100) }] });
  });

  it('or joining an authorized channel, is due in time where the app says so', async () => {
    const sandbox = await openSandbox({ apps: [{ ...app, authorizeWithinMs: 50 }] });
    const [idle, joined] = [await rawClient(sandbox), await rawClient(sandbox)];
    const { auth } = serverLibrary(sandbox).authorizeChannel(joined.socketId, 'private-a');
    await joined.subscribe('private-a', { auth });
    await expect(idle.closed).resolves.toMatchObject({ code: 4009 });
    await joined.settle();
  });
});

describe('client events', () => {
  it.each([
    ['a public channel', 'news', {}, /private and presence/],
    ['an encrypted channel', 'private-encrypted-a', {}, /encrypted/],
    ['an app without them', 'private-a', { clientEvents: false }, /not enabled/],
  ])('are refused on %s', async (_title, channel, settings, message) => {
    const sandbox = await openSandbox({ apps: [{ ...app, ...settings }] });
    const client = await rawClient(sandbox);
    const { auth } = serverLibrary(sandbox, { encryptionMasterKeyBase64: Buffer.alloc(32).toString('base64') }).authorizeChannel(
      client.socketId,
      channel,
    );
    await client.subscribe(channel, { auth });
    client.send({ event: 'client-x', channel, data: {} });
    await expect(client.nextFrame('pusher:error')).resolves.toMatchObject(errorOf(message));
  });

  it('need a subscription', async () => {
    const client = await rawClient(await openSandbox());
    client.send({ event: 'client-x', channel: 'private-a', data: {} });
    await expect(client.nextFrame('pusher:error')).resolves.toMatchObject(errorOf(/not subscribed/));
  });

  it('are ten a second: the eleventh gives 4301, and the connection stays', async () => {
    const clock = { now: 1_000_000 };
    const sandbox = await openSandbox({ now: () => clock.now });
    const [speaker, listener] = [await rawClient(sandbox), await rawClient(sandbox)];
    for (const client of [speaker, listener]) {
      const { auth } = serverLibrary(sandbox).authorizeChannel(client.socketId, 'private-a');
      await client.subscribe('private-a', { auth });
    }
    const say = (n: number): void => {
      speaker.send({ event: 'client-x', channel: 'private-a', data: { n } });
    };
    for (let n = 1; n <= 11; n += 1) say(n);
    await expect(speaker.frame('pusher:error')).resolves.toMatchObject({ data: { code: 4301 } });
    clock.now += 1000;
    say(12);
    await listener.frames.next({ match: ({ data }) => JSON.stringify(data) === '{"n":12}', includePast: true });
    const heard = listener.frames.entries.filter(({ event }) => event === 'client-x');
    expect(heard.map(({ rawData }) => rawData)).toEqual([...Array(10).keys(), 11].map((n) => ({ n: n + 1 })));
  });
});

/** Signed by hand, as the library would spell the channel data its own way. */
function subscription(client: RawClient, { app: { key, secret } }: PusherSandbox, channelData: string): object {
  const channel = 'presence-room';
  const signature = createHmac('sha256', secret).update(`${client.socketId}:${channel}:${channelData}`).digest('hex');
  return { event: 'pusher:subscribe', data: { channel, auth: `${key}:${signature}`, channel_data: channelData } };
}

function join(client: RawClient, sandbox: PusherSandbox, channelData: string): Promise<Frame> {
  client.send(subscription(client, sandbox, channelData));
  return client.frame('pusher_internal:subscription_succeeded', 'presence-room');
}
