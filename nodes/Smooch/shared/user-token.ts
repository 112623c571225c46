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
  /** Seconds; undefined for a token that only ends with its key. */
  readonly lifetime: number | undefined;
  readonly now: Date;
}

/** A token of a user, HS256. Not for calls of the API: those never leave the server. */
export function signUserToken({ id, secret }: ApiKey, { userId, claims, lifetime, now }: TokenContents): UserToken {
  const iat = Math.floor(now.getTime() / 1000);
  const exp = lifetime === undefined ? undefined : iat + lifetime;
  const times = exp === undefined ? { iat } : { iat, exp };
  return {
    token: signHs256({ secret, keyId: id, claims: { ...claims, ...times } }),
    userId,
    scope: claims.scope,
    keyId: id,
    expiresAt: exp === undefined ? null : new Date(exp * 1000).toISOString(),
  };
}

export const tokenLifetime = () =>
  z.number().int().min(1).optional().meta({
    title: 'Lifetime (Seconds)',
    description: 'After how many seconds the token ends; left empty, only with the key',
    placeholder: 'e.g. 3600',
    example: 3600,
    prominent: true,
  });
