import type { JsonRecord } from '../../json';
import { sign } from './signature';

/** What the bot's settings say of its webhooks; an empty text switches a protection off. */
export interface WebhookSettings {
  readonly privateKey: string;
  readonly username: string;
  readonly password: string;
}

/** How a request differs from what Clustaar would send. */
export interface ClustaarSpoiling {
  /** Exactly this Date header, or none for null. */
  readonly date?: string | null;
  /** How long ago the Date was, in milliseconds; below zero it is in the future. */
  readonly ageMs?: number;
  /** Sign with a key that is not the bot's. */
  readonly forge?: boolean;
  /** Sign with another algorithm, and say so. */
  readonly algorithm?: string;
  /** Write the signature header differently, or not at all for null. It is given as `sha1=<hex>`. */
  readonly signature?: ((right: string) => string) | null;
  /** Exactly this Authorization header, or none for null. */
  readonly authorization?: string | null;
  /** Change the event before it is written and signed. */
  readonly edit?: (event: JsonRecord) => unknown;
  /** Sign and send these bytes instead of the event. */
  readonly body?: string | Buffer;
  /** Change the body after signing it. */
  readonly tamper?: boolean;
  /** Send the body in chunks, without its length. */
  readonly chunked?: boolean;
  readonly method?: string;
}

export interface WebhookRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly chunked: boolean;
}

/** The request for an event at this time (milliseconds since 1970), signed over exactly the bytes it carries. */
export function webhookRequest(event: JsonRecord, timeMs: number, settings: WebhookSettings, how: ClustaarSpoiling = {}): WebhookRequest {
  const date = how.date === undefined ? new Date(timeMs - (how.ageMs ?? 0)).toUTCString() : (how.date ?? undefined);
  const signed = bytes(how.body ?? JSON.stringify(how.edit === undefined ? event : how.edit(event)));
  const signature = signatureHeader(signed, date, settings, how);
  const authorization = authorizationHeader(settings, how);
  return {
    method: how.method ?? 'POST',
    headers: {
      'content-type': 'application/json',
      ...(date === undefined ? {} : { date }),
      ...(signature === undefined ? {} : { 'x-hub-signature': signature }),
      ...(authorization === undefined ? {} : { authorization }),
    },
    // A blank more, and the signature is void though the meaning is the same.
    body: how.tamper === true ? Buffer.concat([signed, Buffer.from(' ')]) : signed,
    chunked: how.chunked ?? false,
  };
}

const bytes = (body: string | Buffer): Buffer => (typeof body === 'string' ? Buffer.from(body, 'utf8') : body);

function signatureHeader(
  body: Buffer,
  date: string | undefined,
  { privateKey }: WebhookSettings,
  { forge = false, algorithm = 'sha1', signature }: ClustaarSpoiling,
): string | undefined {
  if (privateKey === '' || signature === null) return undefined;
  const right = `${algorithm}=${sign(forge ? `${privateKey} forged` : privateKey, date, body, algorithm)}`;
  return signature === undefined ? right : signature(right);
}

/** Credentials count only when both are set. */
function authorizationHeader({ username, password }: WebhookSettings, { authorization }: ClustaarSpoiling): string | undefined {
  if (authorization !== undefined) return authorization ?? undefined;
  if (username === '' || password === '') return undefined;
  return `Basic ${Buffer.from(`${username}:${password}`, 'utf8').toString('base64')}`;
}
