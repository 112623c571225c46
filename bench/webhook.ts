import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingRequest } from '../language/http';
import { compared, perSecond, type Figure } from './support/figure';
import { account, type Package } from './support/package';
import { alternate } from './support/rounds';

/** More than a receiver remembers against replays: the bytes come again, but never as a repeat. */
const WEBHOOKS = 20_000;

/** Webhooks verified and read per second, against the least that can be done: HMAC, constant-time comparison, JSON.parse. */
export async function webhook(measured: Package): Promise<Figure[]> {
  return [await received(measured, 1), await received(measured, 10)];
}

async function received({ connect }: Package, eventsEach: number): Promise<Figure> {
  const requests = Array.from({ length: WEBHOOKS }, (_, number) => signedRequest(number, eventsEach));
  const events = connect('pusher', account).webhook('events');
  const rounds = await alternate({
    ours: () => count(requests, (request) => events.receive(request).ok),
    bare: () => count(requests, receiveByHand),
  });
  const name = `Webhooks of ${eventsEach} events received, against bare HMAC and JSON.parse`.replace('1 events', 'one event');
  return compared(name, perSecond(rounds.rate('ours')), perSecond(rounds.rate('bare')), rounds.ratio('ours', 'bare'), { atLeast: 0.8 });
}

function receiveByHand({ headers, rawBody }: IncomingRequest): boolean {
  const expected = createHmac('sha256', account.secret).update(rawBody).digest();
  const given = Buffer.from(String(headers['x-pusher-signature']), 'hex');
  if (headers['x-pusher-key'] !== account.key || given.length !== expected.length || !timingSafeEqual(expected, given)) return false;
  const body: unknown = JSON.parse(Buffer.from(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength).toString());
  return typeof body === 'object';
}

function count(requests: readonly IncomingRequest[], receive: (request: IncomingRequest) => boolean): number {
  const received = requests.filter(receive).length;
  if (received !== requests.length) throw new WebhookRefused(`${requests.length - received} webhooks were refused`);
  return received;
}

export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
}

/** As Pusher sends them, with all that happened within the same moment. */
function signedRequest(number: number, eventsEach: number): IncomingRequest {
  const channel = `presence-room-${number}`;
  const kinds = [
    { name: 'member_added', channel, user_id: String(number) },
    { name: 'channel_occupied', channel },
    { name: 'client_event', channel, event: 'client-typing', data: '{"typing":true}', socket_id: '1.2', user_id: '7' },
  ];
  const body = { time_ms: Date.now(), events: Array.from({ length: eventsEach }, (_, index) => kinds[index % kinds.length]) };
  const rawBody = Buffer.from(JSON.stringify(body));
  const headers = {
    host: 'example.com',
    'content-type': 'application/json',
    'content-length': String(rawBody.length),
    'user-agent': 'pusher-webhooks',
    'x-pusher-key': account.key,
    'x-pusher-signature': createHmac('sha256', account.secret).update(rawBody).digest('hex'),
  };
  return { method: 'POST', url: '/webhook', headers, rawBody };
}
