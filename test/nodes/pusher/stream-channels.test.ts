import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { connectTo, listening, masterKey, openSandbox } from './harness';

cleanUpAfterEach();

const encryption = { encryptionMasterKey: masterKey('k') };

test.each([
  ['public', 'orders'],
  ['private', 'private-orders'],
  ['encrypted', 'private-encrypted-orders'],
  ['presence', 'presence-orders'],
  ['cache', 'cache-orders'],
  ['private cache', 'private-cache-orders'],
  ['encrypted cache', 'private-encrypted-cache-orders'],
  ['presence cache', 'presence-cache-orders'],
])('a %s channel delivers what is triggered on it', async (_, channel) => {
  const pusher = connectTo(await openSandbox(), encryption);
  const { heard } = await listening(pusher, { channels: [channel], userId: '1' });
  await pusher.run('event.trigger', { channels: [channel], event: 'note', data: { city: 'Łódź 🚀' } });
  const received = await heard.event('note');
  expect(received).toEqual({ channel, event: 'note', data: { city: 'Łódź 🚀' }, receivedAt: matching(/^\d{4}-.*Z$/) });
});

test.each([
  ['text', 'hello', 'hello'],
  ['a number in text', '1.50', 1.5],
  ['null in text', 'null', null],
  ['JSON in text', '{"a":[1]}', { a: [1] }],
  ['text that only begins matching JSON', '{oops', '{oops'],
  ['an empty text', '', ''],
  ['a list', [1, 'two', null], [1, 'two', null]],
  ['false', false, false],
])('data that is %s arrives as every Pusher client reads it', async (_, data, expected) => {
  const pusher = connectTo(await openSandbox());
  const { heard } = await listening(pusher, { channels: ['orders'] });
  await pusher.run('event.trigger', { channels: ['orders'], event: 'note', data });
  expect((await heard.event('note')).data).toEqual(expected);
});

test('data stays text where parsing is switched off', async () => {
  const pusher = connectTo(await openSandbox());
  const { heard } = await listening(pusher, { channels: ['orders'], parseData: false });
  await pusher.run('event.trigger', { channels: ['orders'], event: 'note', data: { a: 1 } });
  expect((await heard.event('note')).data).toBe('{"a":1}');
});

test('an object with nothing but a payload is unwrapped on request, any other is not', async () => {
  const pusher = connectTo(await openSandbox());
  const { heard } = await listening(pusher, { channels: ['orders'], unwrapPayload: true });
  await pusher.run('event.trigger', { channels: ['orders'], event: 'wrapped', data: { payload: { a: 1 } } });
  await pusher.run('event.trigger', { channels: ['orders'], event: 'plain', data: { payload: 1, topic: 't' } });
  expect((await heard.event('wrapped')).data).toEqual({ a: 1 });
  expect((await heard.event('plain')).data).toEqual({ payload: 1, topic: 't' });
});

test('only events whose names match are emitted', async () => {
  const pusher = connectTo(await openSandbox());
  const { heard } = await listening(pusher, { channels: ['orders'], events: ['order-*', 'done'] });
  for (const event of ['other', 'order-created', 'order', 'done']) {
    await pusher.run('event.trigger', { channels: ['orders'], event, data: 1 });
  }
  await heard.event('done');
  expect(heard.events.entries.map(({ event }) => event)).toEqual(['order-created', 'done']);
});

test('nothing published is emitted where events are not asked for', async () => {
  const pusher = connectTo(await openSandbox());
  const quiet = await listening(pusher, { channels: ['cache-a'], kinds: ['cacheMiss'] });
  expect(await quiet.heard.event('pusher:cache_miss')).toMatchObject({ channel: 'cache-a', data: {} });
  const { heard } = await listening(pusher, { channels: ['cache-a'] });
  await pusher.run('event.trigger', { channels: ['cache-a'], event: 'note', data: 1 });
  await heard.event('note');
  expect(quiet.heard.events.entries).toHaveLength(1);
});

test('a cache channel replays its last event to a new subscriber', async () => {
  const pusher = connectTo(await openSandbox());
  await pusher.run('event.trigger', { channels: ['cache-a'], event: 'note', data: 'cached' });
  const { heard } = await listening(pusher, { channels: ['cache-a'] });
  expect((await heard.event('note')).data).toBe('cached');
});

test('members of a presence channel are kept and told', async () => {
  const sandbox = await openSandbox();
  const kinds = ['event', 'member', 'subscribed'];
  const ada = await listening(connectTo(sandbox), { channels: ['presence-room'], userId: 'ada', userInfo: { name: 'Ada' }, kinds });
  expect(await ada.heard.event('pusher:subscription_succeeded')).toMatchObject({ members: [{ id: 'ada', info: { name: 'Ada' } }] });
  const bob = await listening(connectTo(sandbox), { channels: ['presence-room'], userId: 'bob', kinds });
  expect(await ada.heard.event('pusher:member_added')).toMatchObject({
    channel: 'presence-room',
    data: { id: 'bob' },
    members: [{ id: 'ada' }, { id: 'bob' }],
  });
  await bob.close();
  expect(await ada.heard.event('pusher:member_removed')).toMatchObject({ data: { id: 'bob' }, members: [{ id: 'ada' }] });
});

test('a client event on a presence channel carries the id of its sender', async () => {
  const sandbox = await openSandbox();
  const { heard } = await listening(connectTo(sandbox), { channels: ['presence-room'], userId: 'ada' });
  const sent = await connectTo(sandbox).run('clientEvent.send', {
    channel: 'presence-room',
    event: 'client-typing',
    data: { typing: true },
    userId: 'bob',
  });
  expect(sent).toMatchObject({ channel: 'presence-room', event: 'client-typing' });
  expect(await heard.event('client-typing')).toMatchObject({ data: { typing: true }, userId: 'bob' });
});

test('subscription counts are told on request', async () => {
  const sandbox = await openSandbox();
  const { heard } = await listening(connectTo(sandbox), { channels: ['orders'], kinds: ['count'] });
  expect(await heard.event('pusher:subscription_count')).toMatchObject({ channel: 'orders', data: { subscription_count: 1 } });
});
