import { createHash, randomBytes } from 'node:crypto';
import type * as NaCl from 'tweetnacl';
import { invalid } from '../../client/errors';
import { jsonIn } from '../../language/json';
import type { PusherSettings } from './credential/settings';

/** Loaded on first use: most flows have no encrypted channel. */
declare function require(id: 'tweetnacl'): typeof NaCl;
let loaded: typeof NaCl | undefined;
const nacl = (): typeof NaCl => (loaded ??= require('tweetnacl'));

const NONCE_BYTES = 24;
const TAG_BYTES = 16;

/** The 32 bytes with which a channel's events are sealed: SHA-256 of channel name and master key. */
export function sharedSecret(channel: string, masterKey: Uint8Array): Buffer {
  return createHash('sha256').update(channel).update(masterKey).digest();
}

/** Throws `invalid` where the credential has no key for encrypted channels. */
export function currentMasterKey({ masterKeys }: PusherSettings): Uint8Array {
  const [current] = masterKeys;
  if (current) return current;
  throw invalid(
    'Encryption Master Key',
    'End-to-end encrypted channels need an encryption master key, and the credential has none',
    'Put the key of your other servers into the credential, or make one with: openssl rand -base64 32',
  );
}

/** An event's data as it goes out on an encrypted channel: NaCl secretbox, tag in front, as JSON text. */
export function seal(channel: string, text: string, masterKey: Uint8Array, nonce: Uint8Array = randomBytes(NONCE_BYTES)): string {
  const ciphertext = nacl().secretbox(Buffer.from(text), nonce, sharedSecret(channel, masterKey));
  return JSON.stringify({ nonce: Buffer.from(nonce).toString('base64'), ciphertext: Buffer.from(ciphertext).toString('base64') });
}

/** Bytes that {@link seal} makes of `plainBytes`. */
export function sealedBytes(plainBytes: number): number {
  return 4 * Math.ceil((plainBytes + TAG_BYTES) / 3) + 60;
}

/** Whether data (text or already parsed) has the form of a sealed event. */
export function isSealed(data: unknown): boolean {
  return sealedParts(data) !== undefined;
}

/**
 * The text inside a sealed event, tried with each key in turn, since a rotation takes a while to reach every server.
 * Undefined where no key opens it or it is not sealed at all; never throws.
 */
export function open(channel: string, data: unknown, masterKeys: readonly Uint8Array[]): string | undefined {
  const parts = sealedParts(data);
  if (!parts) return undefined;
  for (const masterKey of masterKeys) {
    const opened = openWith(parts, sharedSecret(channel, masterKey));
    if (opened !== undefined) return opened;
  }
  return undefined;
}

export interface Sealed {
  readonly nonce: Uint8Array;
  readonly ciphertext: Uint8Array;
}

/** Opens with a channel's own secret, as an authorization endpoint hands it out. */
export function openWith({ nonce, ciphertext }: Sealed, secret: Uint8Array): string | undefined {
  const opened = nacl().secretbox.open(ciphertext, nonce, secret);
  return opened === null ? undefined : Buffer.from(opened).toString('utf8');
}

export function sealedParts(data: unknown): Sealed | undefined {
  const value: unknown = typeof data === 'string' ? jsonIn(data) : data;
  if (typeof value !== 'object' || value === null || !('nonce' in value) || !('ciphertext' in value)) return undefined;
  if (typeof value.nonce !== 'string' || typeof value.ciphertext !== 'string') return undefined;
  const nonce = Buffer.from(value.nonce, 'base64');
  const ciphertext = Buffer.from(value.ciphertext, 'base64');
  return nonce.length === NONCE_BYTES && ciphertext.length >= TAG_BYTES ? { nonce, ciphertext } : undefined;
}
