import type { PusherSandbox } from '../../../sandbox/pusher';
import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { connectTo, listening, masterKey, openSandbox } from './harness';

cleanUpAfterEach();

const sentTo = (sandbox: PusherSandbox): unknown => JSON.parse(sandbox.requests.at(-1)?.body ?? 'null');

test('one event goes to several channels, the counts come back', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  await listening(pusher, { channels: ['presence-a', 'b'], userId: '1' });
  const result = await pusher.run('event.trigger', {
    channels: ['presence-a', 'b'],
    event: 'note',
    data: { a: 1 },
    info: ['user_count', 'subscription_count'],
  });
  expect(result).toMatchObject({ channels: { 'presence-a': { user_count: 1 }, b: { subscription_count: 1 } } });
  expect(sentTo(sandbox)).toEqual({ name: 'note', data: '{"a":1}', channels: ['presence-a', 'b'], info: 'user_count,subscription_count' });
});

test('the excluded connection does not receive the event', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  const connected = sandbox.waitFor('connection');
  const { heard } = await listening(pusher, { channels: ['a'] });
  const { socketId } = await connected;
  await pusher.run('event.trigger', { channels: ['a'], event: 'mine', data: 1, socketId });
  await pusher.run('event.trigger', { channels: ['a'], event: 'others', data: 1 });
  await heard.event('others');
  expect(heard.events.entries).toHaveLength(1);
});

test.each([
  ['text', 'auto', 'plain ✓', 'plain ✓'],
  ['an object', 'auto', { city: 'Łódź' }, '{"city":"Łódź"}'],
  ['text as JSON', 'json', 'plain', '"plain"'],
  ['null', 'auto', null, 'null'],
])('data that is %s is sent as expected', async (_, encoding, data, expected) => {
  const sandbox = await openSandbox();
  await connectTo(sandbox).run('event.trigger', { channels: ['a'], event: 'e', data, encoding });
  expect(sentTo(sandbox)).toMatchObject({ data: expected });
});

test('data that is already encrypted goes out as it is', async () => {
  const sandbox = await openSandbox();
  const data = '{"nonce":"n","ciphertext":"c"}';
  await connectTo(sandbox).run('event.trigger', { channels: ['private-encrypted-a'], event: 'e', data, encoding: 'ready' });
  expect(sentTo(sandbox)).toMatchObject({ data });
});

test('25 batch inputs make three requests, and each gets its own result', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox, { encryptionMasterKey: masterKey('k') });
  await listening(pusher, { channels: ['c3'] });
  const inputs = Array.from({ length: 25 }, (_, index) =>
    index === 7
      ? { channel: 'bad name', event: 'e', data: 1 }
      : { channel: `c${index}`, event: 'e', data: index, info: ['subscription_count'] },
  );
  const before = sandbox.requests.length;
  const outcomes = await pusher.runMany('event.triggerBatch', inputs);
  expect(sandbox.requests.length - before).toBe(3);
  expect(outcomes.map(({ ok }) => ok)).toEqual(inputs.map((_, index) => index !== 7));
  expect(outcomes[3]).toEqual({ ok: true, result: { subscription_count: 1 } });
  expect(outcomes[4]).toEqual({ ok: true, result: { subscription_count: 0 } });
});

test('a batch of one works, too', async () => {
  const sandbox = await openSandbox();
  expect(await connectTo(sandbox).run('event.triggerBatch', { channel: 'a', event: 'e', data: 'x', socketId: '1.2' })).toEqual({});
  expect(sentTo(sandbox)).toEqual({ batch: [{ channel: 'a', name: 'e', data: 'x', socket_id: '1.2' }] });
});

test('channels, one channel and its users are read', async () => {
  const pusher = connectTo(await openSandbox());
  await listening(pusher, { channels: ['presence-a', 'b'], userId: 'ada' });
  expect(await pusher.run('channel.getMany', {})).toEqual(expect.arrayContaining([{ channel: 'presence-a' }, { channel: 'b' }]));
  expect(await pusher.run('channel.getMany', { prefix: 'presence-', info: ['user_count'] })).toEqual([
    { channel: 'presence-a', user_count: 1 },
  ]);
  expect(await pusher.run('channel.get', { channel: 'b', info: ['subscription_count'] })).toEqual({
    channel: 'b',
    occupied: true,
    subscription_count: 1,
  });
  expect(await pusher.run('channel.get', { channel: 'empty' })).toEqual({ channel: 'empty', occupied: false });
  expect(await pusher.run('channel.getUsers', { channel: 'presence-a' })).toEqual([{ channel: 'presence-a', id: 'ada' }]);
});

test('the cached event of a cache channel is read', async () => {
  const pusher = connectTo(await openSandbox());
  await pusher.run('event.trigger', { channels: ['cache-a'], event: 'e', data: 'kept' });
  expect(await pusher.run('channel.get', { channel: 'cache-a', info: ['cache'] })).toMatchObject({ cache: { data: 'kept' } });
});

test('any signed request can be made', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  expect(await pusher.run('query.send', { path: '/channels', query: { filter_by_prefix: 'x' } })).toEqual({ channels: {} });
  const body = { name: 'e', channel: 'a', data: 'd' };
  expect(await pusher.run('query.send', { method: 'POST', path: 'events', body })).toEqual({});
  expect(sentTo(sandbox)).toEqual(body);
  expect(await failureOf(pusher.run('query.send', { method: 'POST', path: '/events', body: '{' }))).toMatchObject({ field: 'Body' });
  expect(await failureOf(pusher.run('query.send', { path: '/../x' }))).toMatchObject({ field: 'Path' });
});

test('the Test button asks for the channels', async () => {
  const sandbox = await openSandbox();
  await connectTo(sandbox).test();
  expect(await failureOf(connectTo(sandbox, { secret: 'wrong' }).test())).toMatchObject({ kind: 'auth', status: 401 });
});

test('a path prefix is in front of the path, and no part of what is signed', async () => {
  const pusher = connectTo(await openSandbox({ pathPrefix: '/realtime' }), { pathPrefix: 'realtime/' });
  const { heard } = await listening(pusher, { channels: ['a'] });
  await pusher.run('event.trigger', { channels: ['a'], event: 'e', data: 1 });
  await heard.event('e');
});

test.each([
  ['a key of another cluster', { key: 'unknown' }, 401, /cluster/],
  ['a wrong secret', { secret: 'wrong' }, 401, /secret/],
])('%s is explained', async (_, more, status, advice) => {
  const error = await failureOf(connectTo(await openSandbox(), more).run('channel.getMany', {}));
  expect(error).toMatchObject({ kind: 'auth', status, advice: matching(advice) });
});

test('a clock that is off is explained', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox, {}, { now: () => new Date(Date.now() - 700_000) });
  expect(await failureOf(pusher.run('channel.getMany', {}))).toMatchObject({ kind: 'auth', advice: matching(/clock/) });
});

test.each([
  [403, 'permission', /quota/],
  [404, 'notFound', /App ID/],
  [413, 'invalid', /less/],
])('status %i is explained', async (status, kind, advice) => {
  const sandbox = await openSandbox();
  sandbox.misbehave({ status, body: 'Reason\n' });
  const error = await failureOf(connectTo(sandbox).run('channel.getMany', {}));
  expect(error).toMatchObject({ kind, status, message: `Pusher answered ${status}: Reason`, advice: matching(advice) });
});

test('an error inside a 200 of a compatible server is an error', async () => {
  const sandbox = await openSandbox();
  sandbox.misbehave({ status: 200, body: '{"error":"Unauthorized","code":401}' });
  const error = await failureOf(connectTo(sandbox).run('event.trigger', { channels: ['a'], event: 'e', data: 1 }));
  expect(error).toMatchObject({ kind: 'auth', status: 401, message: 'Pusher answered 401: Unauthorized' });
});

test.each(['{"ok":true}', '{}', ''])('the answer %j of a compatible server is a success', async (body) => {
  const sandbox = await openSandbox();
  sandbox.misbehave({ status: body === '' ? 202 : 200, body });
  await connectTo(sandbox).run('event.trigger', { channels: ['a'], event: 'e', data: 1 });
});

const trigger = { channels: ['a'], event: 'e', data: 1 };

test('an event is not published twice by itself, but a 429 is repeated', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  sandbox.misbehave({ status: 500 });
  expect(await failureOf(pusher.run('event.trigger', trigger))).toMatchObject({ kind: 'unavailable' });
  expect(sandbox.requests).toHaveLength(1);
  sandbox.misbehave({ status: 429, headers: { 'retry-after': '0' } });
  await pusher.run('event.trigger', trigger);
  expect(sandbox.requests).toHaveLength(3);
});

test('reading and terminating are repeated, signed anew', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox);
  sandbox.misbehave({ status: 503, headers: { 'retry-after': '0' }, times: 2 });
  await pusher.run('channel.getMany', {});
  sandbox.misbehave({ status: 503, headers: { 'retry-after': '0' } });
  await pusher.run('user.terminateConnections', { userId: '1' });
  expect(sandbox.requests).toHaveLength(5);
});

test('neither secret nor signature is in any message', async () => {
  const sandbox = await openSandbox();
  sandbox.misbehave({ status: 500, body: 'oops' });
  const error = await failureOf(connectTo(sandbox).run('event.trigger', trigger));
  const told = [error.message, error.advice, error.body, error.stack].join(' ');
  expect(told).not.toContain(sandbox.app.secret);
  expect(told).not.toMatch(/auth_signature/);
});
