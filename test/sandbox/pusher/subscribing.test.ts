import { createHmac } from 'node:crypto';
import type { PusherAppOptions, PusherSandbox } from '../../../sandbox/pusher';
import { cleanUpAfterEach } from '../../support/clean-up';
import type { Frame, RawClient } from './harness';
import { errorOf, openSandbox, rawClient, serverLibrary } from './harness';

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

  it('tells of a user once, whatever the number of tabs', async () => {
    const sandbox = await openSandbox();
    const [watcher, ...tabs] = [await rawClient(sandbox), await rawClient(sandbox), await rawClient(sandbox)];
    await join(watcher, sandbox, '{"user_id":"ann"}');
    for (const tab of tabs) await join(tab, sandbox, '{"user_id":"ben","user_info":{"name":"Ben"}}');
    for (const tab of tabs) {
      const left = sandbox.waitFor('unsubscription');
      tab.send({ event: 'pusher:unsubscribe', data: { channel: 'presence-room' } });
      await left;
      await watcher.settle();
      const news = watcher.frames.entries.filter(({ event }) => event.startsWith('pusher_internal:member_'));
      const [added, removed] = [{ user_id: 'ben', user_info: { name: 'Ben' } }, { user_id: 'ben' }];
      expect(news.map(({ data }) => data)).toEqual(tab === tabs[0] ? [added] : [added, removed]);
    }
  });

  it('takes the data of a frame as an object or as JSON in a string', async () => {
    const client = await rawClient(await openSandbox());
    client.send({ event: 'pusher:subscribe', data: JSON.stringify({ channel: 'news' }) });
    await expect(client.frame('pusher_internal:subscription_succeeded')).resolves.toMatchObject({ channel: 'news', rawData: '{}' });
  });

  it('tells the count at once up to 100 subscribers, above only now and then', async () => {
    const sandbox = await openSandbox({ apps: [{ ...app, maxConnections: 200 }] });
    for (let count = 1; count <= 101; count += 1) {
      const client = await rawClient(sandbox);
      await client.subscribe('news');
      await client.settle();
      const counts = client.frames.entries.filter(({ event }) => event === 'pusher_internal:subscription_count');
      expect(counts.map(({ data }) => data)).toEqual(count <= 100 ? [{ subscription_count: count }] : []);
    }
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
