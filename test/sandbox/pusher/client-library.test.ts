import type { PresenceChannel } from 'pusher-js';
import { cleanUpAfterEach } from '../../support/clean-up';
import { bound, clientLibrary, heard, openSandbox, serverLibrary } from './harness';

cleanUpAfterEach();

const subscribed = 'pusher:subscription_succeeded';

describe("the official client library's sessions", () => {
  it.each(['news', 'private-news'])('subscribes to %s, counts, hears, and leaves', async (name) => {
    const sandbox = await openSandbox();
    const client = await clientLibrary(sandbox);
    const channel = client.subscribe(name);
    const counted = bound(channel, 'pusher:subscription_count');
    await bound(channel, subscribed);
    await expect(counted).resolves.toEqual({ subscription_count: 1 });
    const event = bound(channel, 'headline');
    await serverLibrary(sandbox).trigger(name, 'headline', { text: 'hello' });
    await expect(event).resolves.toEqual({ text: 'hello' });
    const left = sandbox.waitFor('unsubscription');
    client.unsubscribe(name);
    await expect(left).resolves.toMatchObject({ channel: name });
  });

  it('sees members come and go, each user once', async () => {
    const sandbox = await openSandbox();
    const first = await clientLibrary(sandbox, { id: '1', info: { name: 'Zoë' } });
    const room: PresenceChannel = join(first);
    await expect(bound(room, subscribed)).resolves.toMatchObject({ count: 1, me: { id: '1', info: { name: 'Zoë' } } });
    const [added, removed] = [heard(room, 'pusher:member_added'), heard(room, 'pusher:member_removed')];
    const secondJoined = added.next();
    const tabs = [await clientLibrary(sandbox, { id: '2', info: { name: 'Ben' } }), await clientLibrary(sandbox, { id: '2' })];
    for (const tab of tabs) await bound(join(tab), subscribed);
    await expect(secondJoined).resolves.toEqual({ id: '2', info: { name: 'Ben' } });
    const leaving = removed.next();
    for (const tab of tabs) {
      const gone = sandbox.waitFor('disconnection');
      tab.disconnect();
      await gone;
    }
    await expect(leaving).resolves.toMatchObject({ id: '2' });
    expect([added.entries.length, removed.entries.length]).toEqual([1, 1]);
  });

  it('carries an encrypted event whose text it cannot read', async () => {
    const sandbox = await openSandbox();
    const masterKey = Buffer.alloc(32, 'master').toString('base64');
    const client = await clientLibrary(sandbox, { id: '1' }, masterKey);
    const channel = client.subscribe('private-encrypted-vault');
    await bound(channel, subscribed);
    const event = bound(channel, 'whisper');
    await serverLibrary(sandbox, { encryptionMasterKeyBase64: masterKey }).trigger('private-encrypted-vault', 'whisper', { code: 'wörld' });
    await expect(event).resolves.toEqual({ code: 'wörld' });
    const { body } = sandbox.requests[0] ?? { body: '' };
    expect(body).toContain('ciphertext');
    expect(body).not.toContain('wörld');
  });

  it('gets the cached event, or a miss', async () => {
    const sandbox = await openSandbox();
    const client = await clientLibrary(sandbox);
    await bound(client.subscribe('cache-empty'), 'pusher:cache_miss');
    await serverLibrary(sandbox).trigger('private-cache-full', 'latest', { n: 7 });
    await expect(bound(client.subscribe('private-cache-full'), 'latest')).resolves.toEqual({ n: 7 });
  });

  it('passes client events to the others, with the true user id', async () => {
    const sandbox = await openSandbox();
    const [speaker, listener] = [await clientLibrary(sandbox, { id: 'ann' }), await clientLibrary(sandbox, { id: 'ben' })];
    const rooms = [join(speaker), join(listener)] as const;
    await Promise.all(rooms.map((room) => bound(room, subscribed)));
    const echo = heard(rooms[0], 'client-wave');
    const metadata = new Promise((resolve) =>
      rooms[1].bind('client-wave', (_data: unknown, more: unknown) => {
        resolve(more);
      }),
    );
    const wave = bound(rooms[1], 'client-wave');
    rooms[0].trigger('client-wave', { hand: 'left' });
    await expect(wave).resolves.toEqual({ hand: 'left' });
    await expect(metadata).resolves.toEqual({ user_id: 'ann' });
    expect(echo.entries).toEqual([]);
  });

  it('signs in, receives its own events and its watchlist’s', async () => {
    const sandbox = await openSandbox();
    const watcher = await clientLibrary(sandbox, { id: 'ann', watchlist: ['ben', 'cid'] });
    const [online, offline] = [heard(watcher.user.watchlist, 'online'), heard(watcher.user.watchlist, 'offline')];
    const absent = offline.next();
    watcher.signin();
    await expect(absent).resolves.toMatchObject({ user_ids: ['ben', 'cid'] });
    const friend = await clientLibrary(sandbox, { id: 'ben' });
    const present = online.next();
    friend.signin();
    await expect(present).resolves.toMatchObject({ name: 'online', user_ids: ['ben'] });
    const gone = offline.next();
    friend.disconnect();
    await expect(gone).resolves.toMatchObject({ name: 'offline', user_ids: ['ben'] });
    const note = bound(watcher.user, 'note');
    await sandbox.waitFor('subscription', { match: ({ channel }) => channel === '#server-to-user-ann', includePast: true });
    await serverLibrary(sandbox).sendToUser('ann', 'note', 'for you');
    await expect(note).resolves.toBe('for you');
  });

  it('comes back by itself after a drop, and subscribes anew', async () => {
    const sandbox = await openSandbox();
    const client = await clientLibrary(sandbox, { id: '1' });
    await bound(client.subscribe('private-news'), subscribed);
    const again = sandbox.waitFor('subscription');
    sandbox.disconnectAll(4200, 'Please reconnect');
    await expect(again).resolves.toMatchObject({ channel: 'private-news' });
  });
});

/** The library's types give presence channels only as plain ones. */
function join(client: { subscribe(name: string): object; channel(name: string): object }): PresenceChannel {
  const channel = client.subscribe('presence-room');
  if (!isPresence(channel)) throw new TypeError('Not a presence channel');
  return channel;
}

const isPresence = (channel: object): channel is PresenceChannel => 'members' in channel;
