import { sha256 } from '../../../client/signatures';
import type { ConnectionOptions } from '../../../client/transport';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import type { Parameters } from '../../../language/operation';
import type { KnockSettings } from '../credential/settings';
import { signUserToken } from '../tokens/user-token';
import { isObject, listAt, objectAt, textAt } from '../../../language/reading';
import { FeedConnection, type UserToken } from './connection';
import type { FetchPage } from './inbox';

/** Who a connection is. */
export interface Identity {
  readonly publicKey: string;
  readonly userId: string;
  /** Seconds */
  readonly tokenLifetime: number;
}

/** A connection of this user, not shared with anybody. */
export function openConnection(settings: KnockSettings, identity: Identity, network: ConnectionOptions): FeedConnection {
  const { baseUrl, branch, signingKey } = settings;
  const { publicKey, userId, tokenLifetime } = identity;
  const token = (now: Date): UserToken => {
    const issuedAt = Math.floor(now.getTime() / 1000);
    const text = signUserToken(signingKey, { userId, issuedAt, lifetime: tokenLifetime });
    return { token: text, expiresAtMs: (issuedAt + tokenLifetime) * 1000 };
  };
  return new FeedConnection({
    socketBase: baseUrl.replace(/^http/, 'ws'),
    publicKey,
    branch,
    token: signingKey === undefined ? undefined : token,
    network,
  });
}

/** Everything such a connection depends on. */
export function identityOf(settings: KnockSettings, identity: Identity, network: ConnectionOptions): unknown {
  const { baseUrl, branch, signingKey = '' } = settings;
  return [baseUrl, branch, sha256(signingKey), identity, network.proxy, network.ca];
}

/** Fetches with the secret key, which needs no user token. */
export function pagesThrough(run: (id: string, parameters: Parameters) => Promise<JsonValue>, feed: Parameters): FetchPage {
  return async (place) => {
    const page = await run('feed.getPage', { ...feed, ...place });
    return {
      items: listAt(page, 'entries').filter((entry): entry is JsonObject => isObject(entry)),
      counts: objectAt(page, 'meta'),
      older: textAt(objectAt(page, 'page_info'), 'after'),
    };
  };
}
