import { choice, json, z } from '../../../../language/fields';
import { jsonIn } from '../../../../language/json';
import type { JsonObject, JsonValue } from '../../../../language/metadata';
import { isObject } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { conversationId, userId } from '../fields/ids';

const text = (title: string, description: string, example: string) =>
  z
    .string()
    .min(1)
    .meta({ title, description, placeholder: `e.g. ${example}` });

const sendConversionEvents = operation({
  resource: 'conversation',
  name: 'sendConversionEvents',
  title: 'Send Conversion Events',
  action: 'Send conversion events of conversation',
  summary: 'Tell Meta what became of an ad that led to the conversation, such as a purchase',
  docs: docsAt('tag/Conversations/operation/PostConversionEvents'),
  endpoint: 'POST /v2/apps/{appId}/conversations/{conversationId}/conversionEvents',
  parameters: {
    conversationId: conversationId(),
    channel: choice({ messenger: 'Messenger', instagram: 'Instagram', whatsapp: 'WhatsApp' }).meta({
      title: 'Channel',
      description: 'Where the user came from',
    }),
    events: json()
      .refine((given) => eventsIn(given) !== undefined, { error: 'must be a list of JSON objects, one at least' })
      .transform((given) => eventsIn(given) ?? [])
      .meta({
        title: 'Events',
        description: "JSON list of events as Meta's Conversions API has them; user data and channel are added by the service",
        placeholder: 'e.g. [{ "event_name": "Purchase", "event_time": 1700000000 }]',
        example: [{ event_name: 'Purchase', event_time: 1_700_000_000 }],
      }),
  },
  body: (p) => ({ [p.channel]: { payload: { data: p.events } } }),
});

const downloadMessageReference = operation({
  resource: 'conversation',
  name: 'downloadMessageReference',
  title: 'Download Message Reference',
  action: 'Download message reference of conversation',
  summary: 'Get the data behind a reference that Apple Messages sent, from the event passthrough:messaging',
  docs: docsAt('tag/Conversations/operation/DownloadMessageRef'),
  endpoint: 'POST /v2/apps/{appId}/conversations/{conversationId}/download',
  repeatable: true,
  parameters: {
    conversationId: conversationId(),
    userId: userId().meta({ description: 'ID the service gave the user' }),
    url: text('URL', 'The url of the reference', 'https://example.com/reference'),
    bid: text('BID', 'The bid of the reference', 'com.apple.messages.MSMessageExtensionBalloonPlugin'),
    key: text('Key', 'The key of the reference', '00a1b2c3').meta({ kind: 'secret' }),
    signature: text('Signature', 'The signature of the reference', '81d4e5f6'),
    owner: text('Owner', 'The owner of the reference', 'M7a8b9c0'),
  },
  body: ({ userId: user, url, bid, key, signature, owner }) => ({
    userId: user,
    apple: { interactiveDataRef: { url, bid, key, signature, owner } },
  }),
});

export const channelCallOperations = [sendConversionEvents, downloadMessageReference] as const;

/** The events of a list, or of the JSON text of one; undefined where it is none. */
function eventsIn(given: JsonValue): JsonObject[] | undefined {
  const list = typeof given === 'string' ? jsonIn(given) : given;
  if (!Array.isArray(list)) return undefined;
  const events = list.filter((event) => isObject(event));
  return events.length > 0 && events.length === list.length ? events : undefined;
}
