import { randomUUID } from 'node:crypto';
import { z } from '../../../language/fields';
import { local } from '../declare';
import { userId } from '../fields/ids';
import { grantRows, tokenLifetime } from '../tokens/fields';
import { grantsOf } from '../tokens/grants';
import { signUserToken } from '../tokens/user-token';

/** What a browser or app is given. */
export interface UserToken {
  readonly token: string;
  readonly userId: string;
  /** ISO 8601; null where it never ends. */
  readonly expiresAt: string | null;
}

export const signToken = local({
  resource: 'userToken',
  name: 'sign',
  title: 'Sign',
  action: 'Sign user token',
  summary: 'Make the token with which a browser or app shows a user that it may act for them; nothing is sent',
  docs: 'https://docs.knock.app/in-app-ui/security-and-authentication',
  parameters: {
    userId: userId().meta({ description: 'The user the token is for' }),
    lifetime: tokenLifetime(),
    grants: grantRows(),
    explicitGrants: z.boolean().default(false).meta({
      title: 'Only These Grants',
      description: 'Whether the token allows nothing but the grants; otherwise the user may do all that users may',
    }),
    addTokenId: z
      .boolean()
      .default(false)
      .meta({ title: 'Add Token ID', description: 'Whether to add a random ID (jti), so that no two tokens are equal' }),
  },
  compute: ({ userId: user, lifetime, grants, explicitGrants, addTokenId }, { credential: { signingKey }, now }): UserToken => {
    const issuedAt = Math.floor(now.getTime() / 1000);
    const tokenId = addTokenId ? randomUUID() : undefined;
    const token = signUserToken(signingKey, { userId: user, grants: grantsOf(grants), explicitGrants, issuedAt, lifetime, tokenId });
    return { token, userId: user, expiresAt: lifetime === 0 ? null : new Date((issuedAt + lifetime) * 1000).toISOString() };
  },
});
