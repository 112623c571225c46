import { equalSignature, hmac, withinWindow } from '../../../client/signatures';
import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import type { Refusal } from '../../../language/webhook';
import type { Token } from '../credential/settings';
import { isoTime } from '../time';
import { isObject } from '../../../language/reading';
import type { WebhookTime } from './decoding';

/** Whether a token with this key signed exactly these bytes. Never throws; missing or malformed headers are a plain no. */
export function isSignedBy(
  tokens: readonly Token[],
  key: string | undefined,
  signature: string | undefined,
  rawBody: string | Uint8Array,
): boolean {
  if (key === undefined || signature === undefined) return false;
  return tokens.some((token) => token.key === key && equalSignature(hmac('sha256', token.secret, rawBody), signature));
}

/** A webhook's body, understood. */
export interface WebhookBody extends WebhookTime {
  readonly events: readonly JsonObject[];
}

/** Reads a verified body; `maxAgeMs` 0 takes any age. Never throws. */
export function readBody(text: string, maxAgeMs: number, now: Date): WebhookBody | Refusal {
  const json = jsonIn(text);
  if (!isObject(json)) return { status: 400, reason: 'The body is not a JSON object' };
  const timeMs = typeof json.time_ms === 'number' ? json.time_ms : undefined;
  if (maxAgeMs > 0 && !withinWindow(timeMs ?? Number.NaN, now.getTime(), maxAgeMs))
    return { status: 401, reason: 'The webhook is too old' };
  const events = eventsOf(json.events);
  return events
    ? { timeMs, time: timeMs === undefined ? undefined : isoTime(timeMs), events }
    : { status: 400, reason: 'The body holds no list of events' };
}

function eventsOf(events: JsonValue | undefined): JsonObject[] | undefined {
  return Array.isArray(events) && events.every((event) => isObject(event)) ? events : undefined;
}
