import { jsonIn, type JsonValue } from '../../../language/json';
import type { KnockSettings } from '../../../nodes/Knock/credential/settings';
import type { Connection } from '../../../runner/connection';

/** A request as it would be sent, its query decoded and its body read. */
export interface Shown {
  /** `POST /v1/messages/batch/seen` */
  readonly to: string;
  readonly query: string;
  readonly body: JsonValue | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** What an operation would send. */
export function shown(connection: Connection<KnockSettings>, id: string, parameters: Readonly<Record<string, unknown>>): Shown {
  const request = connection.prepare(id, parameters);
  if (request === null) throw new TypeError(`${id} sends nothing of its own`);
  const { pathname, search } = new URL(request.url);
  return {
    to: `${request.method} ${pathname}`,
    query: decodeURIComponent(search.slice(1)),
    body: typeof request.body === 'string' ? jsonIn(request.body) : undefined,
    headers: request.headers,
  };
}

/** Names made of a prefix and a number, from 0. */
export const numbered = (prefix: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${prefix}${index}`);

/** Ids in the form Knock gives, told apart by their last digits. */
export const uuidOf = (index: number): string => `123e4567-e89b-12d3-a456-${String(index).padStart(12, '0')}`;
