import { from, lengthOf, row, shown } from './rows';
import type { Drive, Stage } from './stage';
import type { Row } from './table';

/** Drives each example of Pusher Channels once. */
export const pusherDemo: readonly Drive[] = [publishAndReceive, restrictedChannels, whoIsThere, manyEvents, webhooks, authorization];

async function publishAndReceive({ red, pusher }: Stage): Promise<Row[]> {
  await subscribed({ red, pusher }, 'orders');
  const received = red.sees.debug(from('pusher-live-received'));
  await red.inject('pusher-live-inject', { payload: { id: 42, total: '19.90' } });
  const event = await received;
  return [row('Publish and receive', 'order-created {"id":42,…} to orders', shown(event), shown(event).includes('19.90'))];
}

async function restrictedChannels({ red, pusher }: Stage): Promise<Row[]> {
  const channels = ['private-orders', 'presence-room', 'private-encrypted-orders'];
  for (const channel of channels) await subscribed({ red, pusher }, channel);
  const received = channels.map((channel) =>
    red.sees.debug(
      (message) =>
        from('pusher-restricted-received')(message) && shown(message).includes(`"${channel}"`) && shown(message).includes('dovecote"'),
    ),
  );
  await red.inject('pusher-restricted-inject', { payload: channels.map((channel) => ({ channel })) });
  const events = await Promise.all(received);
  return events.map((event, index) =>
    row(
      'Private, presence, encrypted',
      `note "Hello, dovecote" to ${channels[index] ?? ''}`,
      shown(event),
      shown(event).includes('Hello, dovecote'),
    ),
  );
}

async function whoIsThere({ red }: Stage): Promise<Row[]> {
  const [channels, users] = [red.sees.debug(from('pusher-look-found')), red.sees.debug(from('pusher-look-members'))];
  await red.inject('pusher-look-inject');
  return [
    row('Who is there', 'list presence channels', shown(await channels), shown(await channels).includes('presence-room')),
    row('Who is there', 'users of presence-room', shown(await users), shown(await users).includes('"dovecote"')),
  ];
}

async function manyEvents({ red, pusher }: Stage): Promise<Row[]> {
  const before = pusher.requests.length;
  const results = red.sees.debug(from('pusher-many-results'));
  await red.inject('pusher-many-inject', { payload: Array.from({ length: 25 }, (_, index) => ({ data: { n: index + 1 } })) });
  const message = await results;
  const sent = pusher.requests.slice(before).filter(({ path }) => path.endsWith('/batch_events')).length;
  return [
    row(
      'Many events',
      '25 readings in one message',
      `${String(sent)} requests, ${String(lengthOf(message))} results`,
      sent === 3 && lengthOf(message) === 25,
    ),
  ];
}

async function webhooks({ red, pusher }: Stage): Promise<Row[]> {
  const url = `${red.nodeUrl}pusher/events`;
  const events = [{ name: 'channel_occupied' as const, channel: 'orders' }];
  const received = red.sees.debug(from('pusher-hook-received'));
  const good = await pusher.sendWebhook(url, events);
  const event = await received;
  const forged = await pusher.sendWebhook(url, events, { forge: true });
  const old = await pusher.sendWebhook(url, events, { timeMs: Date.now() - 3_600_000 });
  return [
    row(
      'Webhook',
      'channel_occupied orders, signed',
      `${String(good.status)}, ${shown(event)}`,
      good.status === 200 && shown(event).includes('channel_occupied'),
    ),
    row('Webhook', 'the same, forged', `${String(forged.status)}, nothing emitted`, forged.status === 401),
    row('Webhook', 'the same, an hour old', `${String(old.status)}, nothing emitted`, old.status === 401),
  ];
}

async function authorization(stage: Stage): Promise<Row[]> {
  const ask = (session: string) =>
    stage.post('/pusher/auth', new URLSearchParams({ socket_id: '1234.5678', channel_name: 'presence-room', session }));
  const [known, stranger] = [await ask('abc'), await ask('nobody')];
  return [
    row(
      'Authorize a browser',
      'presence-room, session abc',
      `${String(known.status)} ${known.text}`,
      known.status === 200 && known.text.includes('"auth"'),
    ),
    row('Authorize a browser', 'presence-room, no session', `${String(stranger.status)} ${stranger.text}`, stranger.status === 403),
  ];
}

/** Waits until the live trigger has joined the channel. */
async function subscribed({ pusher }: Pick<Stage, 'pusher' | 'red'>, channel: string): Promise<void> {
  await pusher.waitFor('subscription', {
    match: (subscription) => subscription.channel === channel,
    includePast: true,
    deadlineMs: 15_000,
  });
}
