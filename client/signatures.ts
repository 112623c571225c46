import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

type Data = string | Uint8Array;
export type TextEncoding = 'hex' | 'base64' | 'base64url';

/** Keyed hash of `data`. Text counts as UTF-8. */
export function hmac(algorithm: 'md5' | 'sha1' | 'sha256' | 'sha512', secret: Data, data: Data, encoding: TextEncoding = 'hex'): string {
  return createHmac(algorithm, secret).update(data).digest(encoding);
}

export function sha256(data: Data, encoding: TextEncoding = 'hex'): string {
  return createHash('sha256').update(data).digest(encoding);
}

export function md5(data: Data, encoding: TextEncoding = 'hex'): string {
  return createHash('md5').update(data).digest(encoding);
}

/**
 * True where `given` (a header, say: text or bytes, else false) equals `expected`, in a time that tells nothing about where they differ.
 * Only the length shows, and that is no secret. Exact: upper-case hex is not lower-case hex.
 */
export function equalSignature(expected: string | Uint8Array, given: unknown): boolean {
  if (typeof given !== 'string' && !(given instanceof Uint8Array)) return false;
  const [left, right] = [asBytes(expected), asBytes(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** True where a signed time is at most `windowMs` away from now, before or after. False for anything but a finite time. */
export function withinWindow(timestampMs: number, nowMs: number, windowMs: number): boolean {
  return Math.abs(nowMs - timestampMs) <= windowMs;
}

function asBytes(data: Data): Uint8Array {
  return typeof data === 'string' ? Buffer.from(data) : data;
}
