import { createHash } from 'node:crypto';
import { createTokenCache, signHs256 } from '../../../client/jwt';
import type { Draft } from '../../../language/provider';
import { needAccessToken, needKey } from './credential/needs';
import type { AccountSettings, ApiKey } from './credential/settings';
import type { Scope } from './credential/fields';

/** Seconds a token of ours is good for; it never leaves this machine but for the service. */
const LIFETIME = 3600;

/** Calls that carry their own proof, or need none. */
const UNSIGNED = /^\/oauth\/(?:token|authorize)$/;

const cached = createTokenCache();

/** Adds who asks: a signed token, the key itself, or an access token. */
export function sign(draft: Draft, settings: AccountSettings, now: Date): Draft {
  if (UNSIGNED.test(draft.path)) return draft;
  return { ...draft, headers: { ...draft.headers, authorization: authorizationOf(settings, now) } };
}

function authorizationOf(settings: AccountSettings, now: Date): string {
  switch (settings.authentication) {
    case 'key':
      return `Bearer ${keyToken(needKey(settings), settings.scope, now)}`;
    case 'basic':
      return basic(needKey(settings));
    case 'token':
      return `Bearer ${needAccessToken(settings)}`;
  }
}

/** A token for the key's scope, kept until shortly before it ends. */
function keyToken({ id, secret }: ApiKey, scope: Scope, now: Date): string {
  // A digest, so that no secret is kept where only a name is needed.
  const name = createHash('sha256')
    .update(JSON.stringify([id, secret, scope]))
    .digest('hex');
  return cached(name, () => {
    const issuedAt = Math.floor(now.getTime() / 1000);
    const expiresAt = issuedAt + LIFETIME;
    return {
      token: signHs256({ secret, keyId: id, claims: { scope, iat: issuedAt, exp: expiresAt } }),
      expiresAtMs: expiresAt * 1000,
    };
  });
}

function basic({ id, secret }: ApiKey): string {
  return `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;
}
