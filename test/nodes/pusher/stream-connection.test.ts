import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { connectTo, credentialFor, listen, listening, openSandbox } from './harness';
import { Connection } from '../../../runner/connection';
import { pusher as provider } from '../../../nodes/Pusher/provider';

cleanUpAfterEach();

test('after a lost connection every channel is authorized and subscribed again', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  const { heard } = await listening(pusher, { channels: ['orders', 'private-a', 'presence-b'], userId: '1' });
  const again = ['orders', 'private-a', 'presence-b'].map((channel) =>
    sandbox.waitFor('subscription', { match: (subscription) => subscription.channel === channel }),
  );
  sandbox.disconnectAll(4200);
  await Promise.all(again);
  await pusher.run('event.trigger', { channels: ['presence-b'], event: 'note', data: 1 });
  await heard.event('note');
  const statuses = heard.statuses.entries.map(({ status }) => status);
  expect(statuses).toEqual(expect.arrayContaining(['connecting', 'connected', 'reconnecting', 'connected']));
  expect(heard.fatal.entries).toEqual([]);
});

test('an unknown key fails the first opening and names the cluster as the likely cause', async () => {
  const sandbox = await openSandbox();
  const { heard, opened } = listen(connectTo(sandbox, { key: 'unknown' }), { channels: ['orders'] });
  const error = await failureOf(opened);
  expect(error).toMatchObject({ kind: 'auth', code: 'PUSHER_4001', advice: matching(/cluster/) });
  expect(heard.statuses.entries.at(-1)?.status).toBe('failed');
  expect(sandbox.connections).toBe(0);
});

test('a fatal code after a good start stops the stream and says why', async () => {
  const sandbox = await openSandbox();
  const { heard } = await listening(connectTo(sandbox), { channels: ['orders'] });
  const fatal = heard.fatal.next();
  sandbox.disconnectAll(4005, 'gone');
  expect(await fatal).toMatchObject({ code: 'PUSHER_4005', kind: 'notFound' });
});

test('a wrong secret fails the opening of a private channel without showing a signature', async () => {
  const sandbox = await openSandbox();
  const { opened } = listen(connectTo(sandbox, { secret: 'wrong' }), { channels: ['private-a'] });
  const error = await failureOf(opened);
  expect(error.message).toMatch(/refused the subscription to 'private-a'/);
  expect(error.message).not.toMatch(/[0-9a-f]{64}/);
});

test('one refused channel among others is a warning, and the others live on', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  const { heard } = await listening(pusher, { channels: ['orders', 'presence-a'] });
  expect((await heard.warning(/User ID/)).field).toBe('User ID');
  await pusher.run('event.trigger', { channels: ['orders'], event: 'note', data: 1 });
  await heard.event('note');
});

test('public channels need nothing but the key', async () => {
  const sandbox = await openSandbox();
  const { key, host, port } = { ...credentialFor(sandbox), key: sandbox.app.key, host: sandbox.host, port: sandbox.port };
  const keyOnly = new Connection(provider, { key, host, port, useTls: false });
  const { heard } = await listening(keyOnly, { channels: ['orders'] });
  await connectTo(sandbox).run('event.trigger', { channels: ['orders'], event: 'note', data: 1 });
  await heard.event('note');
  expect(await failureOf(keyOnly.run('channel.getMany', {}))).toMatchObject({ field: 'App ID' });
});

test('streams of one app share a socket, and the last to close ends it', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  const first = await listening(pusher, { channels: ['orders'] });
  const second = await listening(connectTo(sandbox), { channels: ['orders', 'news'] });
  expect(sandbox.connections).toBe(1);
  await pusher.run('event.trigger', { channels: ['orders'], event: 'note', data: { a: 1 } });
  const [one, two] = await Promise.all([first.heard.event('note'), second.heard.event('note')]);
  expect(one.data).toEqual(two.data);
  expect(one.data).not.toBe(two.data);
  const unsubscribed = sandbox.waitFor('unsubscription', { match: ({ channel }) => channel === 'news' });
  await second.close();
  await unsubscribed;
  expect(sandbox.connections).toBe(1);
  await first.close();
  await first.close();
  await sandbox.waitFor('disconnection', { includePast: true });
  expect(sandbox.connections).toBe(0);
});

test('streams with different users do not share a socket', async () => {
  const sandbox = await openSandbox();
  await listening(connectTo(sandbox), { channels: ['presence-a'], userId: '1' });
  await listening(connectTo(sandbox), { channels: ['presence-a'], userId: '2' });
  expect(sandbox.connections).toBe(2);
});

test('closing before the connection is there ends the waiting', async () => {
  const sandbox = await openSandbox();
  const { opened, close } = listen(connectTo(sandbox), { channels: ['orders'] });
  await close();
  expect(await failureOf(opened)).toMatchObject({ kind: 'cancelled' });
});

test('nothing is emitted after close', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  const closing = await listening(pusher, { channels: ['orders'] });
  const staying = await listening(pusher, { channels: ['orders'] });
  await closing.close();
  await pusher.run('event.trigger', { channels: ['orders'], event: 'note', data: 1 });
  await staying.heard.event('note');
  expect(closing.heard.events.entries).toEqual([]);
});

test('a socket that names no channel and signs nobody in is refused before connecting', () => {
  const connection = new Connection(provider, { key: 'k' });
  expect(() => connection.stream('channel').open({ channels: [] }, { onEvent: () => undefined })).toThrow(/'Channels' is empty/);
});

test('a subscription that is not confirmed in time is reported and does not hold up the rest', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  const { heard } = await listening(pusher, { channels: ['orders'], confirmWithin: 0.1 });
  sandbox.silence(true);
  const late = listen(pusher, { channels: ['late'], confirmWithin: 0.1 });
  await late.heard.warning(/not confirmed the subscription to 'late'/);
  sandbox.silence(false);
  await late.opened;
  expect(heard.fatal.entries).toEqual([]);
});
