import { parseJson } from '../../../sandbox/json';
import { cleanUpAfterEach } from '../../support/clean-up';
import { openSandbox, rawClient, rawSocket, serverLibrary } from './harness';

cleanUpAfterEach();

const answerOf = async (response: Promise<{ text(): Promise<string> }>): Promise<unknown> => parseJson(await (await response).text());

describe("the official server library's calls", () => {
  it('publishes to every subscriber but the excluded one', async () => {
    const sandbox = await openSandbox();
    const [sender, listener] = [await rawClient(sandbox), await rawClient(sandbox)];
    await sender.subscribe('news');
    await listener.subscribe('news');
    const library = serverLibrary(sandbox);
    await expect(answerOf(library.trigger('news', 'headline', { text: 'Łódź' }, { socket_id: sender.socketId }))).resolves.toEqual({});
    await expect(listener.frame('headline')).resolves.toMatchObject({
      channel: 'news',
      rawData: '{"text":"Łódź"}',
      data: { text: 'Łódź' },
    });
    await sender.settle();
    expect(sender.frames.entries.map(({ event }) => event)).not.toContain('headline');
  });

  it('counts users and subscriptions with a trigger, where they apply', async () => {
    const sandbox = await openSandbox();
    const library = serverLibrary(sandbox);
    const client = await rawClient(sandbox);
    await client.subscribe('news');
    const member = library.authorizeChannel(client.socketId, 'presence-room', { user_id: '1' });
    await client.subscribe('presence-room', { auth: member.auth, channel_data: member.channel_data ?? '' });
    const counted = library.trigger(['news', 'presence-room', 'empty'], 'e', 'x', { info: 'user_count,subscription_count' });
    await expect(answerOf(counted)).resolves.toEqual({
      channels: { news: { subscription_count: 1 }, 'presence-room': { user_count: 1 }, empty: { subscription_count: 0 } },
    });
  });

  it('answers a batch by position', async () => {
    const sandbox = await openSandbox();
    const library = serverLibrary(sandbox);
    const client = await rawClient(sandbox);
    await client.subscribe('a');
    const plain = library.triggerBatch([{ channel: 'a', name: 'one', data: 1 }]);
    await expect(answerOf(plain)).resolves.toEqual({});
    const counted = library.triggerBatch([
      { channel: 'a', name: 'two', data: { n: 2 } },
      { channel: 'presence-b', name: 'three', data: 'text', info: 'user_count' },
    ]);
    await expect(answerOf(counted)).resolves.toEqual({ batch: [{}, { user_count: 0 }] });
    await expect(client.frame('two')).resolves.toMatchObject({ channel: 'a', rawData: '{"n":2}' });
  });

  it('queries channels, one channel and its users', async () => {
    const sandbox = await openSandbox();
    const library = serverLibrary(sandbox);
    for (const id of ['1', '2', '2']) {
      const client = await rawClient(sandbox);
      const member = library.authorizeChannel(client.socketId, 'presence-room', { user_id: id });
      await client.subscribe('presence-room', { auth: member.auth, channel_data: member.channel_data ?? '' });
      await client.subscribe('news');
    }
    await expect(answerOf(library.get({ path: '/channels' }))).resolves.toEqual({ channels: { 'presence-room': {}, news: {} } });
    const prefixed = library.get({ path: '/channels', params: { filter_by_prefix: 'presence-', info: 'user_count' } });
    await expect(answerOf(prefixed)).resolves.toEqual({ channels: { 'presence-room': { user_count: 2 } } });
    const one = library.get({ path: '/channels/news', params: { info: 'subscription_count' } });
    await expect(answerOf(one)).resolves.toEqual({ occupied: true, subscription_count: 3 });
    await expect(answerOf(library.get({ path: '/channels/nobody-here' }))).resolves.toEqual({ occupied: false });
    const users = library.get({ path: '/channels/presence-room/users' });
    await expect(answerOf(users)).resolves.toEqual({ users: [{ id: '1' }, { id: '2' }] });
  });

  it('keeps the last event of a cache channel for half an hour', async () => {
    const clock = { now: Date.now() };
    const sandbox = await openSandbox({ now: () => clock.now });
    const library = serverLibrary(sandbox);
    // The library signs with the real clock, which must stay within ten minutes of the sandbox's.
    await library.trigger('cache-weather', 'temperature', { celsius: -3.5 });
    clock.now += 60_000;
    const cached = library.get({ path: '/channels/cache-weather', params: { info: 'cache' } });
    await expect(answerOf(cached)).resolves.toEqual({ occupied: false, cache: { data: '{"celsius":-3.5}', ttl: 1740 } });
    clock.now += 29 * 60_000;
    const client = await rawClient(sandbox);
    await client.subscribe('cache-weather');
    await expect(client.frame('pusher:cache_miss')).resolves.toMatchObject({ channel: 'cache-weather' });
  });

  it('reaches a signed-in user, and ends the user’s connections', async () => {
    const sandbox = await openSandbox();
    const library = serverLibrary(sandbox);
    const client = await rawClient(sandbox);
    client.send({ event: 'pusher:signin', data: library.authenticateUser(client.socketId, { id: '12345' }) });
    await expect(client.frame('pusher:signin_success')).resolves.toMatchObject({ data: { user_data: '{"id":"12345"}' } });
    await client.subscribe('#server-to-user-12345');
    await library.sendToUser('12345', 'note', { hi: 1 });
    await expect(client.frame('note')).resolves.toMatchObject({ channel: '#server-to-user-12345', data: { hi: 1 } });
    await expect(answerOf(library.get({ path: '/channels' }))).resolves.toEqual({ channels: {} });
    await expect(answerOf(library.terminateUserConnections('12345'))).resolves.toEqual({});
    await expect(client.closed).resolves.toMatchObject({ code: 4009 });
  });

  it('is turned away with the wrong key, and the socket too', async () => {
    const sandbox = await openSandbox();
    const stranger = serverLibrary(sandbox, { key: 'stranger' });
    await expect(stranger.trigger('a', 'e', 1)).rejects.toMatchObject({ status: 401, body: 'Unknown auth_key\n' });
    await expect(rawSocket(sandbox, '/app/stranger?protocol=7').closed).resolves.toMatchObject({ code: 4001 });
  });
});
