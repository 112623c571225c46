import { parsedText } from '../text';
import type { JsonObject } from '../../../language/metadata';
import { isEncrypted } from '../channels';
import { open } from '../encryption';

/** How the data of client events comes out. */
export interface Decoding {
  /** Master keys, the newest first; none leaves encrypted data as it is. */
  readonly masterKeys: readonly Uint8Array[];
  /** Whether text that holds JSON becomes that JSON. */
  readonly parseData: boolean;
}

/**
 * One event as the flow gets it: its own fields, decrypted and parsed where asked for, with the time of the webhook.
 * What cannot be opened stays as it came and is marked: one bad event must not cost the others.
 */
export function decoded(event: JsonObject, timeMs: number | undefined, { masterKeys, parseData }: Decoding): JsonObject {
  const out: JsonObject = { ...event, ...timeOf(timeMs) };
  const { data, channel } = event;
  if (typeof data !== 'string') return out;
  const encrypted = typeof channel === 'string' && isEncrypted(channel);
  const opened = encrypted ? open(channel, data, masterKeys) : undefined;
  if (encrypted) out.decrypted = opened !== undefined;
  const text = opened ?? data;
  out.data = parseData ? parsedText(text) : text;
  return out;
}

/** Beyond these a Date has no ISO form. */
const MAX_TIME_MS = 8.64e15;

function timeOf(timeMs: number | undefined): JsonObject {
  if (timeMs === undefined) return {};
  return Math.abs(timeMs) > MAX_TIME_MS ? { time_ms: timeMs } : { time_ms: timeMs, time: new Date(timeMs).toISOString() };
}
