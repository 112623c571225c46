import { createHmac, timingSafeEqual } from 'node:crypto';
import type { JsonRecord } from './json';
import { parseRecord } from './json';

export interface Jwt {
  readonly header: JsonRecord;
  readonly claims: JsonRecord;
  /** Whether the secret signed it, by HMAC with SHA-256. */
  readonly isSignedWith: (secret: string) => boolean;
}

/** The parts of a JWT, or undefined when the text is none. Nothing is verified yet. */
export function readJwt(token: string): Jwt | undefined {
  const [head = '', payload = '', signature = '', more] = token.split('.');
  const [header, claims] = [decoded(head), decoded(payload)];
  if (header === undefined || claims === undefined || more !== undefined) return undefined;
  const given = Buffer.from(signature, 'base64url');
  return {
    header,
    claims,
    isSignedWith: (secret) => {
      const expected = hmac(`${head}.${payload}`, secret);
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}

/** A JWT of HS256. */
export function writeJwt(claims: JsonRecord, { keyId, secret }: { readonly keyId: string; readonly secret: string }): string {
  const text = [{ alg: 'HS256', typ: 'JWT', kid: keyId }, claims].map(encoded).join('.');
  return `${text}.${hmac(text, secret).toString('base64url')}`;
}

const hmac = (text: string, secret: string): Buffer => createHmac('sha256', secret).update(text).digest();
const encoded = (part: JsonRecord): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const decoded = (part: string): JsonRecord | undefined => parseRecord(Buffer.from(part, 'base64url').toString('utf8'));
