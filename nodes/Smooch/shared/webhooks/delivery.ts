import { sha256 } from '../../../../client/signatures';
import { jsonIn } from '../../../../language/json';
import { isObject, objectAt, textAt } from '../../../../language/reading';
import type { IncomingRequest, Refusal } from '../../../../language/webhook';
import type { SmoochEvent } from './event';
import { eventsOfV1 } from './event-v1';
import { eventOfV2 } from './event-v2';
import type { Kind } from './kinds';

/** Bytes; v2 puts several events into one delivery. */
export const DELIVERY_BYTES = 5 * 1024 * 1024;

/** Kinds whose subject is among the details. */
const OF_ITS_OWN: ReadonlySet<Kind> = new Set(['payment', 'client', 'link']);

/** The events of one delivery, whichever generation it is of. */
export function eventsOf({ rawBody }: IncomingRequest): readonly SmoochEvent[] | Refusal {
  const body = jsonIn(Buffer.from(rawBody.buffer, rawBody.byteOffset, rawBody.byteLength).toString('utf8'));
  if (!isObject(body)) return { status: 400, reason: 'The body is not a JSON object' };
  if (Array.isArray(body.events)) {
    const appId = textAt(objectAt(body, 'app'), 'id');
    return body.events
      .filter(isObject)
      .map((event) => eventOfV2(event, appId))
      .filter((event) => event !== undefined);
  }
  const trigger = textAt(body, 'trigger');
  return trigger === undefined ? { status: 400, reason: 'The body is not an event of the service' } : eventsOfV1(body, trigger);
}

/**
 * Equal for what is delivered twice. v2 numbers its events; in v1.x it is the message, else who, when and what.
 * Two webhooks at one address tell of the same message by triggers of different width.
 */
export function identityOf({
  id,
  kind,
  trigger,
  time,
  user,
  message,
  activity,
  delivery,
  postback,
  channel,
  details,
  raw,
}: SmoochEvent): string {
  if (id !== null) return id;
  if (kind === 'message' && message?.id) return `message ${message.id}`;
  if (delivery?.messageId) return `${trigger} ${delivery.messageId} ${channel ?? ''} ${time ?? ''}`;
  // Several buttons, payments and channels may be told of in one moment.
  const isOne = time !== null && user?.id && postback === null;
  return sha256(
    JSON.stringify(isOne ? [trigger, user.id, time, activity, OF_ITS_OWN.has(kind) ? details : null] : [trigger, postback, raw]),
  );
}
