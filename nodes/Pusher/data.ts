import { invalid } from '../../client/errors';
import { tooLarge } from '../../language/fields';
import type { JsonValue } from '../../language/metadata';
import { isEncrypted } from './channels';
import type { PusherSettings } from './credential/settings';
import { currentMasterKey, seal, sealedBytes } from './encryption';

export type DataEncoding = 'auto' | 'json' | 'ready';

/** What a publishing operation says of its data. */
export interface Outgoing {
  readonly data: JsonValue;
  readonly encoding: DataEncoding;
}

/** Data as the text that Pusher carries, sealed where the channel is encrypted. Throws `invalid` above the limit. */
export function encodeData({ data, encoding }: Outgoing, channel: string, settings: PusherSettings): string {
  const text = textOf(data, encoding);
  const sealing = encoding !== 'ready' && isEncrypted(channel);
  checkSize(text, sealing, settings.maxDataBytes);
  return sealing ? seal(channel, text, currentMasterKey(settings)) : text;
}

/** What {@link encodeData} would refuse, without the work of sealing. */
export function checkData({ data, encoding }: Outgoing, channel: string, settings: PusherSettings): void {
  const sealing = encoding !== 'ready' && isEncrypted(channel);
  if (sealing) currentMasterKey(settings);
  checkSize(textOf(data, encoding), sealing, settings.maxDataBytes);
}

function textOf(data: JsonValue, encoding: DataEncoding): string {
  return typeof data === 'string' && encoding !== 'json' ? data : JSON.stringify(data);
}

function checkSize(text: string, sealing: boolean, max: number): void {
  // A UTF-16 unit is three bytes of UTF-8 at most: short texts need no counting.
  if (!sealing && text.length * 3 <= max) return;
  const plain = Buffer.byteLength(text);
  const size = sealing ? sealedBytes(plain) : plain;
  if (size <= max) return;
  throw invalid(
    'Data',
    `'Data' ${tooLarge(size, max, sealing ? 'bytes once encrypted' : 'bytes')}`,
    'Send less, for example an id with which the receiver fetches the rest. On a dedicated cluster set Data Limit in the credential.',
  );
}
