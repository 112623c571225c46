import { signHs256 } from '../../../client/jwt';
import { z } from '../../../language/fields';
import type { ApiKey } from './credential/settings';

/** What the web messenger and the mobile SDKs are given to sign a user in. */
export interface UserToken {
  readonly token: string;
  readonly userId: string;
  /** `user` for v2, `appUser` before. */
  readonly scope: string;
  /** ID of the key that signed it: when the key is deleted, the token ends as well. */
  readonly keyId: string;
  /** ISO 8601; null where it never ends. */
  readonly expiresAt: string | null;
}

interface TokenContents {
  readonly userId: string;
  /** In the order in which they are written: `scope` and whatever names the user. */
  readonly claims: Readonly<Record<string, string | boolean>> & { readonly scope: string };
  /** Seconds; 0 for a token that never ends. */
  readonly lifetime: number;
  readonly now: Date;
}

/** A token of a user, HS256. Not for calls of the API: those never leave the server. */
export function signUserToken({ id, secret }: ApiKey, { userId, claims, lifetime, now }: TokenContents): UserToken {
  const iat = Math.floor(now.getTime() / 1000);
  const times = lifetime === 0 ? { iat } : { iat, exp: iat + lifetime };
  return {
    token: signHs256({ secret, keyId: id, claims: { ...claims, ...times } }),
    userId,
    scope: claims.scope,
    keyId: id,
    expiresAt: lifetime === 0 ? null : new Date((iat + lifetime) * 1000).toISOString(),
  };
}

/** Seconds a token is good for at most: ten years. */
const LONGEST = 10 * 365 * 86_400;

export const tokenLifetime = () =>
  z.number().int().min(0).max(LONGEST).default(0).meta({
    title: 'Lifetime (Seconds)',
    description: 'How long the token is good; 0 makes one that never ends',
    example: 3600,
    prominent: true,
  });
