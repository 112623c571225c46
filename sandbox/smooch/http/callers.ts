import type { Account } from '../state/account';
import type { OwnedKey } from '../state/keys';
import type { Rule } from '../happenings';
import type { Generation } from './request';
import { forbidden, invalidAuth, unauthorized } from './refusal';
import { readJwt } from '../../jwt';

/** What the credentials speak for. */
export type Scope = 'account' | 'app' | 'integration' | 'appUser';

export interface Caller {
  readonly scope: Scope;
  /** The app the credentials belong to; undefined for an account's. */
  readonly appId: string | undefined;
  readonly by: 'jwt' | 'basic' | 'oauth';
  /** The user of a token of the scope `appUser`. */
  readonly userId?: string;
  /** The service account the key belongs to. */
  readonly serviceAccountId?: string;
}

interface Credentials {
  readonly authorization: string | undefined;
  readonly generation: Generation;
  readonly report: (rule: Rule, detail: string) => void;
}

/** Who calls. Refuses with 401 whoever cannot prove it. */
export function authenticate({ authorization, generation, report }: Credentials, account: Account): Caller {
  const [, kind = '', value = ''] = /^(\S+) (\S+)$/.exec(authorization ?? '') ?? [];
  if (kind.toLowerCase() === 'basic' && generation === 'v1.1') return byPassword(value, account);
  if (kind.toLowerCase() !== 'bearer') throw unauthorized();
  return byAccessToken(value, account) ?? byJwt(value, account, report);
}

function byPassword(encoded: string, account: Account): Caller {
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  const key = account.key(text.slice(0, Math.max(colon, 0)));
  if (key?.secret !== text.slice(colon + 1)) throw invalidAuth('The key id and the secret do not belong together');
  return { ...ownerOf(key), scope: key.app === undefined ? 'account' : 'app', by: 'basic' };
}

function byAccessToken(token: string, account: Account): Caller | undefined {
  const app = account.apps.all.find(({ accessTokens }) => accessTokens.has(token));
  return app === undefined ? undefined : { scope: 'integration', appId: app.id, by: 'oauth' };
}

function byJwt(token: string, account: Account, report: Credentials['report']): Caller {
  const jwt = readJwt(token);
  if (jwt === undefined) throw invalidAuth('The token is neither a JWT nor an access token of this service');
  const { alg, kid } = jwt.header;
  if (alg !== 'HS256') throw invalidAuth('The JWT is not of HS256');
  if (typeof kid !== 'string') {
    report('kid', 'the header of the JWT has no kid');
    throw invalidAuth('The header of the JWT has no kid');
  }
  const key = account.key(kid);
  if (key === undefined || !jwt.isSignedWith(key.secret)) throw invalidAuth('The JWT is not signed with a key of this service');
  const { exp, scope, userId } = jwt.claims;
  if (exp !== undefined && (typeof exp !== 'number' || exp * 1000 <= account.around.now())) throw invalidAuth('The JWT has expired');
  if (key.app === undefined) {
    if (scope !== 'account') throw invalidAuth('The key of an account signs for the scope account');
    return { ...ownerOf(key), scope, by: 'jwt' };
  }
  if (scope === 'app') return { ...ownerOf(key), scope, by: 'jwt' };
  if (scope !== 'appUser') throw invalidAuth('The key of an app signs for the scopes app and appUser');
  if (typeof userId !== 'string' || userId === '') throw invalidAuth('The userId of the JWT is not a string');
  return { ...ownerOf(key), scope, by: 'jwt', userId };
}

const ownerOf = ({ app, serviceAccountId }: OwnedKey): Pick<Caller, 'appId' | 'serviceAccountId'> => ({
  appId: app?.id,
  ...(serviceAccountId === undefined ? {} : { serviceAccountId }),
});

/** Refuses with 403 what the caller may not do. */
export function authorize(caller: Caller, scopes: readonly Scope[]): void {
  if (!scopes.includes(caller.scope)) throw forbidden(`This call is not open to the scope ${caller.scope}`);
}
