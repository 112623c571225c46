import { parsedText } from '../text';
import type { JsonObject } from '../../../language/metadata';
import { isEncrypted } from '../channels';
import { open } from '../encryption';

/** When a webhook was made. */
export interface WebhookTime {
  readonly timeMs: number | undefined;
  /** The same in ISO 8601. */
  readonly time: string | undefined;
}

/** How the data of client events comes out. */
export interface Decoding {
  /** Master keys, the newest first; none leaves encrypted data as it is. */
  readonly masterKeys: readonly Uint8Array[];
  /** Whether text that holds JSON becomes that JSON. */
  readonly parseData: boolean;
}

/**
 * Makes a freshly parsed event into what the flow gets: its own fields, its data opened and parsed where asked for, the time of the webhook.
 * What cannot be opened stays as it came and is marked: one bad event must not cost the others.
 */
export function decode(event: JsonObject, { timeMs, time }: WebhookTime, { masterKeys, parseData }: Decoding): void {
  const { data, channel } = event;
  if (timeMs !== undefined) event.time_ms = timeMs;
  if (time !== undefined) event.time = time;
  if (typeof data !== 'string') return;
  const encrypted = typeof channel === 'string' && isEncrypted(channel);
  const opened = encrypted ? open(channel, data, masterKeys) : undefined;
  if (encrypted) event.decrypted = opened !== undefined;
  const text = opened ?? data;
  event.data = parseData ? parsedText(text) : text;
}
