import { jsonIn, type JsonValue } from '../../../language/json';
import type { SunshineSettings } from '../../../nodes/Smooch/Sunshine/credential';
import { sunshine } from '../../../nodes/Smooch/Sunshine/provider';
import { Connection } from '../../../runner/connection';

type Fields = Readonly<Record<string, unknown>>;

const account = { appId: 'app1', keyId: 'app_1', secret: 'app-secret', region: 'zendesk', subdomain: 'acme' };

/** A connection that sends nothing. */
export function offline(more: Fields = {}): Connection<SunshineSettings> {
  return new Connection(sunshine, { ...account, ...more });
}

/** Method and path, the query decoded, and the body of what an operation would send. */
export function sent(id: string, parameters: Fields, connection = offline()): [to: string, query: string, body: JsonValue | undefined] {
  const request = connection.prepare(id, parameters);
  if (request === null) throw new TypeError(`${id} sends nothing of its own`);
  const { origin, pathname, search } = new URL(request.url);
  const body = typeof request.body === 'string' ? jsonIn(request.body) : undefined;
  return [`${request.method} ${origin === 'https://acme.zendesk.com' ? '' : origin}${pathname}`, decodeURIComponent(search.slice(1)), body];
}

export const bodyOf = (id: string, parameters: Fields): JsonValue | undefined => sent(id, parameters)[2];
