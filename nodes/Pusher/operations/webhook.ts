import { z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import { local } from '../declare';
import { decode } from '../webhooks/decoding';
import { isSignedBy, readBody } from '../webhooks/verification';

/** What a check of a webhook gives; `events` is empty where `valid` is false. */
export interface Validation {
  readonly valid: boolean;
  readonly reason?: string;
  readonly time_ms?: number;
  readonly events: readonly JsonObject[];
}

export const validateWebhook = local({
  resource: 'webhook',
  name: 'validate',
  title: 'Validate',
  action: 'Validate webhook',
  summary: 'Check the signature of a webhook that arrived elsewhere and read its events; an invalid one is a result like any other',
  docs: 'https://pusher.com/docs/channels/server_api/webhooks/#authentication',
  parameters: {
    key: z.string().default('').meta({
      title: 'Key Header',
      description: 'Value of the X-Pusher-Key header',
      placeholder: 'e.g. 278d425bdf160c739803',
      prominent: true,
    }),
    signature: z
      .string()
      .default('')
      .meta({ title: 'Signature Header', description: 'Value of the X-Pusher-Signature header', prominent: true }),
    body: z.string().default('').meta({
      title: 'Raw Body',
      description: 'Body of the request as text, exactly as it came: JSON that was parsed and written again is never valid',
      kind: 'longText',
      prominent: true,
    }),
    maxAge: z
      .number()
      .min(0)
      .default(300)
      .meta({ title: 'Maximum Age (Seconds)', description: 'Older webhooks are invalid; 0 takes any age' }),
    parseData: z
      .boolean()
      .default(true)
      .meta({ title: 'Parse Data', description: 'Whether the data of client events becomes JSON where its text holds JSON' }),
  },
  compute: ({ key, signature, body, maxAge, parseData }, { credential: { tokens, masterKeys }, now }): Validation => {
    if (!isSignedBy(tokens, key, signature, body)) return { valid: false, reason: 'The signature is not valid', events: [] };
    const read = readBody(body, maxAge * 1000, now);
    if ('reason' in read) return { valid: false, reason: read.reason, events: [] };
    const { timeMs, events } = read;
    for (const event of events) decode(event, read, { masterKeys, parseData });
    return { valid: true, ...(timeMs === undefined ? {} : { time_ms: timeMs }), events };
  },
});
