import type { KeyObject } from 'node:crypto';
import { verify } from 'node:crypto';
import type { JsonRecord } from '../../json';
import { isRecord, parseRecord } from '../../json';

export interface UserClaims {
  /** The `sub` of the token. */
  readonly user: string;
  /** Only these are allowed; undefined when the token allows everything. */
  readonly explicitGrants: JsonRecord | undefined;
}

/** The claims of a well-signed token that is still good, or why it is none. `now` in milliseconds. */
export function readUserToken(token: string, key: KeyObject, now: number): UserClaims | string {
  const [header = '', payload = '', signature = '', more] = token.split('.');
  const claims = decode(payload);
  if (more !== undefined || claims === undefined || decode(header)?.alg !== 'RS256') return 'The token is not an RS256 JWT';
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verify('RSA-SHA256', signed, key, Buffer.from(signature, 'base64url'))) return 'The signature is not that of the signing key';
  const { sub: user, exp, grants, explicit_grants: explicit } = claims;
  if (typeof user !== 'string' || user === '') return 'The token has no sub';
  if (exp !== undefined && (typeof exp !== 'number' || exp * 1000 <= now)) return 'The token has expired';
  return { user, explicitGrants: explicit === true ? (isRecord(grants) ? grants : {}) : undefined };
}

const decode = (part: string): JsonRecord | undefined => parseRecord(Buffer.from(part, 'base64url').toString('utf8'));
