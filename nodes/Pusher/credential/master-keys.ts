import { invalid } from '../../../client/errors';

const KEY_BYTES = 32;

/** The 32 bytes of a master key in base64. Strict: what would not be written back the same is refused. */
export function masterKeyOf(text: string, field: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64');
  const advice = 'Make one with: openssl rand -base64 32';
  if (bytes.toString('base64') !== text) throw invalid(field, `'${field}' is not base64`, advice);
  if (bytes.length !== KEY_BYTES) throw invalid(field, `'${field}' must decode to ${KEY_BYTES} bytes, not ${bytes.length}`, advice);
  return bytes;
}

/** The older form: the text's own bytes are the key. */
export function rawMasterKeyOf(text: string, field: string): Uint8Array {
  const bytes = Buffer.from(text);
  if (bytes.length === KEY_BYTES) return bytes;
  throw invalid(field, `'${field}' must be ${KEY_BYTES} bytes long, not ${bytes.length}`, 'Use the base64 form of the key instead.');
}
