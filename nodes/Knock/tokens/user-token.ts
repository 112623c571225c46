import { invalid } from '../../../client/errors';
import { signRs256 } from '../../../client/jwt';
import type { Grants } from './grants';

/** What a user token says. Times are seconds. */
export interface TokenContents {
  readonly userId: string;
  readonly grants?: Grants | undefined;
  /** Whether nothing is allowed but what `grants` lists. */
  readonly explicitGrants?: boolean | undefined;
  readonly issuedAt: number;
  /** 0: never ends. */
  readonly lifetime: number;
  /** `jti`: tells one token from another. */
  readonly tokenId?: string | undefined;
}

const WHERE =
  "Copy it again from the dashboard, under Developers, API Keys: best the one line of base64. Keys with a passphrase or below 2048 bits don't do.";

/**
 * A user token: RS256, its claims in the order in which Knock's own library writes them.
 * Throws `invalid` where the signing key is missing or is none, with no part of the key in the message.
 */
export function signUserToken(signingKey: string | undefined, contents: TokenContents): string {
  if (signingKey === undefined) {
    throw invalid(
      'Signing Key',
      "'Signing Key' is empty in the credential",
      'Fill it in: the dashboard shows it under Developers, API Keys.',
    );
  }
  try {
    return signRs256({ privateKey: signingKey, claims: claimsOf(contents) });
  } catch {
    throw invalid('Signing Key', "'Signing Key' of the credential is not an RSA private key that can sign", WHERE);
  }
}

function claimsOf({ userId, grants, explicitGrants, issuedAt, lifetime, tokenId }: TokenContents): Record<string, unknown> {
  return {
    sub: userId,
    ...(grants === undefined ? {} : { grants }),
    ...(explicitGrants === true ? { explicit_grants: true } : {}),
    iat: issuedAt,
    ...(lifetime === 0 ? {} : { exp: issuedAt + lifetime }),
    ...(tokenId === undefined ? {} : { jti: tokenId }),
  };
}
