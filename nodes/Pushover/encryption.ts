import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { invalid } from '../../client/errors';

const IV_BYTES = 16;
const MAC_BYTES = 32;
/** Far above every limit: a small envelope must not unpack into gigabytes. */
const MAX_PLAIN_BYTES = 64 * 1024;

/**
 * One text as an end-to-end encrypted envelope: gzip, AES-256-CBC with a fresh IV, HMAC-SHA-256 over IV and ciphertext with the same key,
 * and base64 of the three in a row. `key` is 64 hexadecimal digits.
 */
export function seal(text: string, key: string): string {
  const secret = Buffer.from(key, 'hex');
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-cbc', secret, iv);
  const sealed = Buffer.concat([iv, cipher.update(gzipSync(text)), cipher.final()]);
  return Buffer.concat([sealed, macOf(sealed, secret)]).toString('base64');
}

/** The text inside an envelope. Throws `invalid` naming `field` where it is none, was made with another key, or was changed. */
export function open(envelope: string, key: string, field: string): string {
  const secret = Buffer.from(key, 'hex');
  const bytes = Buffer.from(envelope, 'base64');
  if (bytes.length <= IV_BYTES + MAC_BYTES)
    throw invalid(field, `'${field}' is not encrypted`, 'Give the text exactly as it was received.');
  const [sealed, mac] = [bytes.subarray(0, -MAC_BYTES), bytes.subarray(-MAC_BYTES)];
  if (!timingSafeEqual(macOf(sealed, secret), mac)) {
    throw invalid(
      field,
      `'${field}' cannot be decrypted with the encryption key of the credential`,
      'The sender has another key, or the text was changed on its way.',
    );
  }
  try {
    const decipher = createDecipheriv('aes-256-cbc', secret, sealed.subarray(0, IV_BYTES));
    const packed = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES)), decipher.final()]);
    return gunzipSync(packed, { maxOutputLength: MAX_PLAIN_BYTES }).toString('utf8');
  } catch (thrown) {
    const why = isTooLarge(thrown) ? 'holds more text than any message' : 'was not packed as Pushover does';
    throw invalid(field, `'${field}' ${why}`, 'Ask the sender what it was encrypted with.');
  }
}

function isTooLarge(thrown: unknown): boolean {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ERR_BUFFER_TOO_LARGE';
}

function macOf(sealed: Uint8Array, secret: Uint8Array): Buffer {
  return createHmac('sha256', secret).update(sealed).digest();
}
