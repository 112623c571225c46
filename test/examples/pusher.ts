import type { PusherSandbox } from '../../sandbox/pusher';
import { debugged, type ExampleStage, exampleTests, type Promised } from './driving';

export interface PusherExamples extends ExampleStage {
  readonly pusher: PusherSandbox;
}

/** What each example promises on its tab, driven as its comments say. */
const promises: readonly Promised<PusherExamples>[] = [
  ['pusher-publish-and-receive', 'publishes an event and receives it over the live socket', publishAndReceive],
  ['pusher-private-presence-encrypted', 'joins a private, a presence and an encrypted channel', joinRestricted],
  ['pusher-who-is-there', 'lists the presence channels and the users of one', lookAround],
  ['pusher-batch', 'sends 25 events in three requests, each with a result', sendMany],
  ['pusher-webhook', 'emits one message per event, and refuses forged ones', receiveWebhooks],
  ['pusher-authorization', 'signs for those with a session, and answers 403 to everybody else', authorize],
];

export function pusherExamples(at: () => PusherExamples): void {
  exampleTests('pusher', at, promises, (stage) => Promise.all(['orders', 'presence-room'].map((channel) => joining(stage, channel))));
}

async function publishAndReceive({ red }: PusherExamples): Promise<void> {
  await red.inject('pusher-live-inject');
  expect(await debugged(red, 'pusher-live-received')).toMatchObject({
    channel: 'orders',
    event: 'order-created',
    data: { id: 42, total: '19.90' },
  });
  expect(await debugged(red, 'pusher-live-published')).toEqual(expect.any(Object));
}

async function joinRestricted({ red }: PusherExamples): Promise<void> {
  await red.inject('pusher-restricted-inject');
  const received = [
    await debugged(red, 'pusher-restricted-received'),
    await debugged(red, 'pusher-restricted-received'),
    await debugged(red, 'pusher-restricted-received'),
  ];
  const note = (channel: string) => expect.objectContaining({ channel, event: 'note', data: { text: 'Hello, dovecote' } }) as unknown;
  expect(received).toEqual(expect.arrayContaining([note('private-orders'), note('presence-room'), note('private-encrypted-orders')]));
}

async function lookAround({ red }: PusherExamples): Promise<void> {
  await red.inject('pusher-look-inject');
  expect(JSON.stringify(await debugged(red, 'pusher-look-found'))).toContain('"presence-room"');
  expect(JSON.stringify(await debugged(red, 'pusher-look-members'))).toContain('"dovecote"');
}

async function sendMany({ red, pusher }: PusherExamples): Promise<void> {
  const before = pusher.requests.length;
  await red.inject('pusher-many-inject');
  expect(await debugged(red, 'pusher-many-results')).toHaveLength(25);
  expect(pusher.requests.slice(before).filter(({ path }) => path.endsWith('/batch_events'))).toHaveLength(3);
}

async function receiveWebhooks({ red, pusher }: PusherExamples): Promise<void> {
  const url = `${red.nodeUrl}pusher/events`;
  const occupied = (channel: string) => [{ name: 'channel_occupied' as const, channel }];
  expect((await pusher.sendWebhook(url, occupied('forged'), { forge: true })).status).toBe(401);
  const both = await pusher.sendWebhook(url, [...occupied('first'), ...occupied('second')]);
  expect(both.status).toBe(200);
  expect(await debugged(red, 'pusher-hook-received')).toMatchObject({ name: 'channel_occupied', channel: 'first' });
  expect(await debugged(red, 'pusher-hook-received')).toMatchObject({ name: 'channel_occupied', channel: 'second' });
}

async function authorize({ red }: PusherExamples): Promise<void> {
  const ask = (session: string): Promise<Response> =>
    red.fetch('pusher/auth', {
      method: 'POST',
      body: new URLSearchParams({ socket_id: '1234.5678', channel_name: 'presence-room', session }),
    });
  const signed: unknown = expect.stringMatching(/^\w+:[0-9a-f]{64}$/);
  const channelData: unknown = expect.stringContaining('"user-of-abc"');
  const known = await ask('abc');
  expect([known.status, await known.json()]).toEqual([200, { auth: signed, channel_data: channelData }]);
  expect((await ask('nobody')).status).toBe(403);
}

async function joining({ pusher }: PusherExamples, channel: string): Promise<void> {
  await pusher.waitFor('subscription', { match: (subscription) => subscription.channel === channel, deadlineMs: 20_000 });
}
