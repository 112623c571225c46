import type { KeyObject } from 'node:crypto';
import { createPrivateKey } from 'node:crypto';
import { invalid } from './errors';
import { jsonWebToken } from './lazy';

interface TokenParts {
  readonly claims: Readonly<Record<string, unknown>>;
  /** `kid` of the header. */
  readonly keyId?: string | undefined;
  /** Seconds from now until `exp`; undefined: no `exp` but what `claims` hold. */
  readonly expiresInS?: number | undefined;
}

/** A token signed with a shared secret (HMAC-SHA-256). Adds `iat`. */
export function signHs256({ secret, ...parts }: TokenParts & { readonly secret: string }): string {
  if (secret === '') throw invalid('Secret', 'The secret is empty', 'Fill it in the credential.');
  return sign('HS256', secret, parts);
}

/** A token signed with an RSA private key, in any form {@link rsaPrivateKey} reads. Adds `iat`. */
export function signRs256({ privateKey, ...parts }: TokenParts & { readonly privateKey: string }): string {
  return sign('RS256', rsaPrivateKey(privateKey), parts);
}

function sign(algorithm: 'HS256' | 'RS256', key: string | KeyObject, { claims, keyId, expiresInS }: TokenParts): string {
  return jsonWebToken().sign({ ...claims }, key, {
    algorithm,
    ...(keyId === undefined ? {} : { keyid: keyId }),
    ...(expiresInS === undefined ? {} : { expiresIn: expiresInS }),
  });
}

/**
 * An RSA private key from PEM (PKCS#1 or PKCS#8), PEM whose line breaks a form has swallowed or escaped, or base64 of PEM or DER.
 * Throws `invalid` with no part of the key in the message.
 */
export function rsaPrivateKey(text: string): KeyObject {
  const decoded = text.includes('-----BEGIN') ? undefined : Buffer.from(text, 'base64');
  const pem = decoded?.subarray(0, 10).toString('latin1') === '-----BEGIN' ? decoded.toString('latin1') : text;
  const key =
    decoded === undefined || pem !== text
      ? readKey(() => createPrivateKey(withLineBreaks(pem)))
      : (readKey(() => createPrivateKey({ key: decoded, format: 'der', type: 'pkcs8' })) ??
        readKey(() => createPrivateKey({ key: decoded, format: 'der', type: 'pkcs1' })));
  if (key?.asymmetricKeyType !== 'rsa') {
    const advice =
      'Paste the whole PEM text with its BEGIN and END lines, or the same in base64. Keys with a passphrase are not supported.';
    throw invalid('Private Key', 'This is not an RSA private key', advice);
  }
  return key;
}

function readKey(read: () => KeyObject): KeyObject | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Password fields of one line turn line breaks into blanks or `\n`. */
function withLineBreaks(pem: string): string {
  const [, label, body] = /-----BEGIN ([A-Z ]+)-----([^-]*)-----END \1-----/.exec(pem) ?? [];
  if (label === undefined || body === undefined) return pem;
  const lines = body.replace(/\\r|\\n|\s/g, '').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

export interface CachedToken {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expiresAtMs: number;
}

export interface TokenCacheSettings {
  /** A token this near its end is made anew. Default 60,000 ms. */
  readonly leewayMs?: number | undefined;
  /** Tokens kept at most; the oldest make room. Default 100. */
  readonly max?: number | undefined;
  readonly now?: (() => number) | undefined;
}

/** Keeps tokens until shortly before they expire. `key` must name everything the token depends on. */
export function createTokenCache({ leewayMs = 60_000, max = 100, now = Date.now }: TokenCacheSettings = {}) {
  const tokens = new Map<string, CachedToken>();
  return (key: string, make: () => CachedToken): string => {
    const known = tokens.get(key);
    if (known !== undefined && known.expiresAtMs - leewayMs > now()) return known.token;
    tokens.delete(key);
    const made = make();
    tokens.set(key, made);
    const [oldest] = tokens.keys();
    if (tokens.size > max && oldest !== undefined) tokens.delete(oldest);
    return made.token;
  };
}
