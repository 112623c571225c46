import { createHmac, timingSafeEqual } from 'node:crypto';
import type { JsonRecord } from '../../json';
import { parseRecord } from '../../json';

export interface Jwt {
  readonly header: JsonRecord;
  readonly claims: JsonRecord;
  /** Whether the secret signed it, by HMAC with SHA-256. */
  readonly isSignedWith: (secret: string) => boolean;
}

/** The parts of a token that looks like a JWT; undefined for anything else. */
export function readJwt(token: string): Jwt | undefined {
  const [head = '', payload = '', signature = '', more] = token.split('.');
  const [header, claims] = [decode(head), decode(payload)];
  if (header === undefined || claims === undefined || more !== undefined) return undefined;
  return {
    header,
    claims,
    isSignedWith: (secret) => {
      const expected = createHmac('sha256', secret).update(`${head}.${payload}`).digest();
      const given = Buffer.from(signature, 'base64url');
      return given.length === expected.length && timingSafeEqual(given, expected);
    },
  };
}

const decode = (part: string): JsonRecord | undefined => parseRecord(Buffer.from(part, 'base64url').toString('utf8'));

/** Why the token is not good at this moment (milliseconds since 1970), or undefined. */
export function outOfDate({ exp, nbf }: JsonRecord, now: number): string | undefined {
  if (exp !== undefined && (typeof exp !== 'number' || exp * 1000 <= now)) return 'jwt expired';
  if (nbf !== undefined && (typeof nbf !== 'number' || nbf * 1000 > now)) return 'jwt not active';
  return undefined;
}
