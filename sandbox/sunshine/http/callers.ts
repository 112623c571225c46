import type { JsonRecord } from '../../json';
import type { ApiKey, KeyOwner } from '../state/keys';
import type { Violations } from '../violations';
import { forbidden, invalidAuth, unauthorized } from './refusal';
import type { Jwt } from '../../jwt';
import { readJwt } from '../../jwt';
import { outOfDate } from './token-times';

export type Scope = 'account' | 'app' | 'integration';

/** Who calls: the owner of a key, or of an OAuth token, which is an integration too. */
export interface Caller {
  readonly owner: KeyOwner;
  /** The token, when it came by OAuth. */
  readonly oauthToken: string | undefined;
}

/** What callers are told by. */
export interface Credentials {
  key(id: string): ApiKey | undefined;
  /** The integration an OAuth access token stands for. */
  token(accessToken: string): KeyOwner | undefined;
}

interface Surroundings {
  readonly now: number;
  readonly violations: Violations;
}

export function authenticate(authorization: string | undefined, credentials: Credentials, around: Surroundings): Caller {
  const [, scheme = '', value = ''] = /^(\S+) +(\S+)$/.exec(authorization ?? '') ?? [];
  if (scheme.toLowerCase() === 'basic') return byKey(value, credentials);
  if (scheme.toLowerCase() !== 'bearer') throw unauthorized();
  const jwt = readJwt(value);
  return jwt === undefined ? byToken(value, credentials) : byJwt(jwt, credentials, around);
}

function byKey(encoded: string, credentials: Credentials): Caller {
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const key = credentials.key(text.slice(0, Math.max(colon, 0)));
  if (key === undefined || key.secret !== text.slice(colon + 1)) throw invalidAuth('Invalid key id or secret');
  return { owner: key.owner, oauthToken: undefined };
}

function byToken(token: string, credentials: Credentials): Caller {
  const owner = credentials.token(token);
  if (owner === undefined) throw invalidAuth('Invalid access token');
  return { owner, oauthToken: token };
}

function byJwt(jwt: Jwt, credentials: Credentials, { now, violations }: Surroundings): Caller {
  const key = signingKey(jwt, credentials, violations);
  const late = outOfDate(jwt.claims, now);
  if (late !== undefined) throw invalidAuth(late);
  checkScope(jwt.claims, key.owner.scope, violations);
  return { owner: key.owner, oauthToken: undefined };
}

/** The key that signed the token. Refused when there is none, or when it is not named. */
export function signingKey({ header, isSignedWith }: Jwt, credentials: Credentials, violations: Violations): ApiKey {
  if (header.alg !== 'HS256') throw invalidAuth('Invalid JWT algorithm: HS256 is expected');
  if (typeof header.kid !== 'string' || header.kid === '') {
    violations.note('missing-kid', 'The header of the JWT names no key');
    throw invalidAuth('Missing kid in the JWT header');
  }
  const key = credentials.key(header.kid);
  if (key === undefined || !isSignedWith(key.secret)) throw invalidAuth('Invalid JWT signature');
  return key;
}

/** The scope claim has to be that of the key's owner. User tokens are well signed, but for browsers and phones only. */
function checkScope({ scope }: JsonRecord, expected: Scope, violations: Violations): void {
  if (scope === 'user' && expected === 'app') {
    violations.note('user-scope', 'A user token was sent to the REST API');
    throw forbidden('The scope user cannot be used with this API');
  }
  if (scope !== expected) throw invalidAuth('The scope of the JWT is not that of its key');
}
