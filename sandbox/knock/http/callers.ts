import type { KeyObject } from 'node:crypto';
import { isRecord } from '../../json';
import { forbidden, unauthorized } from './refusal';
import type { Route } from './routes';
import type { UserClaims } from './user-tokens';
import { readUserToken } from './user-tokens';

/** Who calls: the owner of the secret key, or a browser with the public key, perhaps as a user. */
export interface Caller {
  readonly secret: boolean;
  readonly user: UserClaims | undefined;
}

/** The keys of the environment, and how strict it is. */
export interface Access {
  readonly secretKey: string;
  readonly publicKey: string;
  /** Verifies user tokens. */
  signingKey: KeyObject | undefined;
  /** Calls with the public key need a user token. */
  enhancedSecurity: boolean;
  /** While true every user token counts as expired. */
  tokensExpired: boolean;
}

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

export function authenticate(headers: Headers, access: Access, now: number): Caller {
  const { authorization, 'x-knock-user-token': token } = headers;
  const [, key] = /^Bearer (.+)$/.exec(typeof authorization === 'string' ? authorization : '') ?? [];
  if (key === undefined) throw unauthorized('authentication_required', 'Access token not set.');
  if (key === access.secretKey) return { secret: true, user: undefined };
  if (key !== access.publicKey) throw unauthorized('api_key_missing', 'The API key is not one of this environment.');
  return { secret: false, user: identifyUser(typeof token === 'string' ? token : undefined, access, now) };
}

/** The user a token names. Without enhanced security there need not be one. */
export function identifyUser(token: string | undefined, access: Access, now: number): UserClaims | undefined {
  if (token === undefined || token === '') {
    if (access.enhancedSecurity) throw unauthorized('missing_user_token', 'A public key needs a user token: enhanced security is on.');
    return undefined;
  }
  if (access.signingKey === undefined) throw forbidden('missing_jwt_signing_key', 'The environment has no signing key.');
  const claims = readUserToken(token, access.signingKey, now);
  if (typeof claims === 'string') throw unauthorized('invalid_user_token', claims);
  if (access.tokensExpired) throw unauthorized('invalid_user_token', 'The token has expired');
  return claims;
}

/** Refuses what the caller may not do on this path. */
export function authorize({ secret, user }: Caller, route: Route, at: Readonly<Record<string, string>>): void {
  if (secret) return;
  if (route.grant === undefined) throw forbidden('incorrect_token_type', 'This call needs the secret key.');
  if (user === undefined) return;
  if (at.user !== undefined && at.user !== user.user) throw forbidden('authorization', `The user token is not one of ${at.user}.`);
  if (user.explicitGrants !== undefined && !isGranted(user, route.grant))
    throw forbidden('authorization', `The user token does not grant ${route.grant}.`);
}

function isGranted({ user, explicitGrants = {} }: UserClaims, grant: string): boolean {
  const own = explicitGrants[`https://api.knock.app/v1/users/${user}`];
  return isRecord(own) && grant in own;
}
