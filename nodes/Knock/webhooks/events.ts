import { sha256 } from '../../../client/signatures';
import { choice, z } from '../../../language/fields';
import { jsonIn } from '../../../language/json';
import type { JsonValue } from '../../../language/metadata';
import { header, type IncomingRequest, type Refusal } from '../../../language/webhook';
import { webhook } from '../declare';
import { channelEventOf, eventOf, type KnockEvent } from './event';
import { bounced, committed, linkClicked, runCompleted, undelivered } from './examples';
import { filterParameters, isWanted } from './filters';
import { isFresh, isSignedBy, readSignature, timeOf } from './signature';

/** A message carries the data its workflow was triggered with, 10 MB at most. */
const BODY_LIMIT = 12 * 1024 * 1024;

const HEADERS = { webhook: 'x-knock-signature', channel: 'x-webhook-signature' };

export const eventsWebhook = webhook({
  name: 'events',
  title: 'On Webhook',
  summary: 'Starts when Knock reports what became of a message, a workflow run or a change in the dashboard',
  setUp:
    'In the Knock dashboard choose the environment, open Developers, Webhooks and create a webhook with this address and the events you want. Then copy its signing secret into the credential',
  docs: 'https://docs.knock.app/developer-tools/outbound-webhooks/overview',
  bodyLimit: BODY_LIMIT,
  parameters: {
    ...filterParameters,
    sentBy: choice({ webhook: 'A Webhook of the Environment', channel: 'A Webhook Channel in a Workflow' }).default('webhook').meta({
      title: 'Sent By',
      description:
        'What sends the requests. A webhook channel sends with POST whatever its template makes, signed with the key of the channel: put that into the credential as webhook signing secret',
    }),
    maxAge: z.number().int().min(0).max(86_400).default(300).meta({
      title: 'Maximum Age (Seconds)',
      description: 'Older webhooks are refused, against replays; Knock recommends 300. 0 takes any age',
    }),
  },
  examples: [undelivered, bounced, linkClicked, runCompleted, committed],
  verify: (request, { credential: { webhookSecret }, parameters: { sentBy, maxAge }, now }) => {
    if (webhookSecret === undefined) {
      return unauthorized('The webhook signing secret is not set up here: copy it from the Knock dashboard into the credential');
    }
    const signature = readSignature(header(request, HEADERS[sentBy]));
    if (!signature || !isSignedBy(webhookSecret, signature, request.rawBody)) return unauthorized('The signature is not valid');
    return isFresh(signedAt(signature.timeText, sentBy), now.getTime(), maxAge) ? undefined : unauthorized('The webhook is too old');
  },
  parse: (request, { parameters: { sentBy } }) => (sentBy === 'webhook' ? reported(request) : [fromChannel(request)]),
  accepts: (event, { parameters }) => parameters.sentBy === 'channel' || isWanted(event, parameters),
  // Deliveries carry no id of their own. What has neither id nor time is told by all it holds.
  identify: (event) =>
    event.id === null || event.createdAt === null ? sha256(JSON.stringify(event)) : `${event.kind} ${event.id} ${event.createdAt}`,
});

function unauthorized(reason: string): Refusal {
  return { status: 401, reason };
}

function signedAt(timeText: string, sentBy: keyof typeof HEADERS): number {
  return sentBy === 'channel' ? timeOf(timeText) : Number(timeText);
}

function reported(request: IncomingRequest): readonly KnockEvent[] | Refusal {
  const event = eventOf(jsonIn(textOf(request)), header(request, 'x-knock-environment-id'));
  return event ? [event] : { status: 400, reason: 'The body is not an event of Knock' };
}

function fromChannel(request: IncomingRequest): KnockEvent {
  const raw = textOf(request);
  const body: JsonValue = jsonIn(raw) ?? raw;
  const { timeText = '0' } = readSignature(header(request, HEADERS.channel)) ?? {};
  return channelEventOf(body, new Date(timeOf(timeText)).toISOString(), raw);
}

function textOf({ rawBody }: IncomingRequest): string {
  return Buffer.from(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength).toString('utf8');
}
