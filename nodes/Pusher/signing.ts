import { invalid } from '../../client/errors';
import { hmac, md5 } from '../../client/signatures';
import type { Query } from '../../language/operation';
import type { Draft } from '../../language/provider';
import { secretOf, type PusherSettings } from './credential/settings';

const OURS: ReadonlySet<string> = new Set(['auth_key', 'auth_timestamp', 'auth_version', 'auth_signature', 'body_md5']);

/** What {@link signedQuery} signs. `path` is that of the API: without host, path prefix and query. */
export interface Signable {
  readonly method: string;
  readonly path: string;
  readonly query: Query;
  readonly body?: string | undefined;
}

/**
 * The query of a signed request: HMAC-SHA-256 over method, path and the sorted, unescaped parameters, MD5 of the body among them
 * (pusher.com/docs/channels/library_auth_reference/rest-api/#authentication). Throws `invalid` where a parameter takes the name of one of ours.
 */
export function signedQuery(
  { method, path, query, body }: Signable,
  settings: PusherSettings,
  now: Date,
): Record<string, string | string[]> {
  const signed: Record<string, string | string[]> = {
    auth_key: settings.key,
    auth_timestamp: String(Math.floor(now.getTime() / 1000)),
    auth_version: '1.0',
  };
  if (body !== undefined && body !== '') signed.body_md5 = md5(body);
  for (const name in query) addOwn(signed, name, query[name]);
  const text = `${method}\n${path}\n${sortedParameters(signed)}`;
  signed.auth_signature = hmac('sha256', secretOf(settings), text);
  return signed;
}

/** Signs a draft of any operation. */
export function sign(draft: Draft, settings: PusherSettings, now: Date): Draft {
  const { method, path, query } = draft;
  const body = typeof draft.body === 'string' ? draft.body : undefined;
  return {
    ...draft,
    query: signedQuery({ method, path, query, body }, settings, now),
    headers: { ...draft.headers, 'x-pusher-library': 'dovecote' },
  };
}

function addOwn(signed: Record<string, string | string[]>, name: string, value: Query[string]): void {
  const lower = name.toLowerCase();
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return;
  if (OURS.has(lower.replace(/\[\]$/, ''))) {
    throw invalid('Query', `'${name}' is set by the signature itself`, 'Leave it out: key, time, version and signature are added.');
  }
  if (lower in signed) throw invalid('Query', `'${lower}' is given twice`, 'Names are compared without regard to case.');
  signed[lower] = typeof value === 'object' ? [...value] : String(value);
}

/** `name=value` in byte order, nothing percent-encoded; lists as `name[]=value`, in their own order. */
function sortedParameters(query: Readonly<Record<string, string | string[]>>): string {
  return Object.keys(query)
    .sort()
    .map((name) => {
      const value = query[name] ?? '';
      return typeof value === 'string' ? `${name}=${value}` : value.map((entry) => `${name}[]=${entry}`).join('&');
    })
    .join('&');
}
