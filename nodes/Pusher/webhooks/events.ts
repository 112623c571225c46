import { choices, z } from '../../../language/fields';
import { header, type IncomingRequest } from '../../../language/webhook';
import { webhook } from '../declare';
import { mediaType } from '../media-type';
import { matcher } from '../patterns';
import { decode } from './decoding';
import { isSignedBy, readBody } from './verification';

const BODY_LIMIT = 2 * 1024 * 1024;
const KINDS = {
  cache_miss: 'Cache Missed',
  channel_occupied: 'Channel Occupied',
  channel_vacated: 'Channel Vacated',
  client_event: 'Client Event',
  member_added: 'Member Added',
  member_removed: 'Member Removed',
  subscription_count: 'Subscription Count',
  other: 'Anything Else',
};

export const eventsWebhook = webhook({
  name: 'events',
  title: 'On Webhook',
  summary: 'Starts when Pusher reports what happens on channels: occupied, vacated, members, client events, counts',
  setUp: 'In the Pusher dashboard open your app, then Webhooks, and add this address once for each kind of event',
  docs: 'https://pusher.com/docs/channels/server_api/webhooks/',
  bodyLimit: BODY_LIMIT,
  parameters: {
    kinds: choices(KINDS)
      .default([])
      .meta({ title: 'Trigger On', description: 'Kinds of events to let through; all of them where none is chosen', prominent: true }),
    channels: z
      .array(z.string().max(200).meta({ title: 'Channel', placeholder: 'e.g. presence-*' }))
      .default([])
      .meta({ title: 'Channels', description: 'Only events of these channels; * stands for any text. All of them where none is given' }),
    parseData: z
      .boolean()
      .default(true)
      .meta({ title: 'Parse Data', description: 'Whether the data of client events becomes JSON where its text holds JSON' }),
    maxAge: z.number().min(0).max(86_400).default(300).meta({
      title: 'Maximum Age (Seconds)',
      description:
        'Older webhooks are refused, against replays. Pusher repeats for 5 minutes what was not answered in time. 0 takes any age',
    }),
  },
  examples: [
    { name: 'channel_occupied', channel: 'orders', time_ms: 1_327_078_148_132, time: '2012-01-20T16:49:08.132Z' },
    { name: 'member_added', channel: 'presence-room', user_id: '12345', time_ms: 1_327_078_148_132, time: '2012-01-20T16:49:08.132Z' },
    {
      name: 'client_event',
      channel: 'presence-room',
      event: 'client-typing',
      data: { typing: true },
      socket_id: '123.456',
      user_id: '12345',
      time_ms: 1_327_078_148_132,
      time: '2012-01-20T16:49:08.132Z',
    },
  ],
  verify: (request, { credential: { tokens } }) => {
    if (!isSignedBy(tokens, header(request, 'x-pusher-key'), header(request, 'x-pusher-signature'), request.rawBody)) {
      return { status: 401, reason: 'The signature is not valid' };
    }
    return mediaType(request) === 'application/json' ? undefined : { status: 415, reason: 'Send application/json' };
  },
  parse: (request, { credential, parameters: { maxAge, parseData }, now }) => {
    const body = readBody(textOf(request), maxAge * 1000, now);
    if ('reason' in body) return body;
    const decoding = { masterKeys: credential.masterKeys, parseData };
    // In place: the events were parsed for this call alone.
    for (const event of body.events) decode(event, body, decoding);
    return body.events;
  },
  accepts: ({ name, channel }, { parameters: { kinds, channels } }) => {
    if (kinds.length > 0) {
      const kind = typeof name === 'string' && Object.hasOwn(KINDS, name) ? name : 'other';
      if (!kinds.some((wanted) => wanted === kind)) return false;
    }
    return channels.length === 0 || matcher(channels)(typeof channel === 'string' ? channel : '');
  },
  // The signature covers the time and every event: it is the same for a repeated delivery and for nothing else.
  identifyDelivery: (request) => header(request, 'x-pusher-signature'),
});

function textOf({ rawBody }: IncomingRequest): string {
  return Buffer.from(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength).toString('utf8');
}
