import { asJson, jsonIn, type JsonObject, type JsonValue } from '../../../language/json';
import { isObject, textAt, valueAt } from '../../../language/reading';
import type { AccountSettings } from '../../../nodes/Smooch/shared/credential/settings';
import { smooch } from '../../../nodes/Smooch/Smooch/provider';
import { Connection } from '../../../runner/connection';
import { startSmoochSandbox, type SmoochSandbox, type SmoochSandboxOptions } from '../../../sandbox/smooch';
import { whenDone } from '../../support/clean-up';

type Fields = Readonly<Record<string, unknown>>;

export async function openSandbox(options?: SmoochSandboxOptions): Promise<SmoochSandbox> {
  const sandbox = await startSmoochSandbox(options);
  whenDone(() => sandbox.close());
  return sandbox;
}

/** With the key of the sandbox's app, unless told otherwise. */
export function connectTo({ url, app }: SmoochSandbox, more: Fields = {}): Connection<AccountSettings> {
  return new Connection(smooch, { appId: app.id, keyId: app.keyId, secret: app.secret, baseUrl: url, ...more });
}

/** With the key of the account, which may do everything. */
export function connectAsAccount(sandbox: SmoochSandbox): Connection<AccountSettings> {
  return connectTo(sandbox, { ...sandbox.account, scope: 'account' });
}

/** The ID of the key of {@link offline}. */
export const KID = `app_${'5f0c1d2e'.repeat(3)}`;

/** A connection that sends nothing. */
export function offline(more: Fields = {}): Connection<AccountSettings> {
  return new Connection(smooch, { appId: 'app1', keyId: KID, secret: 'for-tests', ...more });
}

/** Method and path, the query decoded, and the body of what an operation would send. */
export function sent(id: string, parameters: Fields, connection = offline()): [to: string, query: string, body: JsonValue | undefined] {
  const request = connection.prepare(id, parameters);
  if (request === null) throw new TypeError(`${id} sends nothing of its own`);
  const { pathname, search } = new URL(request.url);
  const body = typeof request.body === 'string' ? jsonIn(request.body) : undefined;
  return [`${request.method} ${pathname}`, decodeURIComponent(search.slice(1)), body];
}

export const bodyOf = (id: string, parameters: Fields): JsonValue | undefined => sent(id, parameters)[2];

/** The items of a paged operation. */
export async function all(items: AsyncIterable<JsonValue>): Promise<JsonObject[]> {
  const found: JsonObject[] = [];
  for await (const item of items) if (isObject(item)) found.push(item);
  return found;
}

/** The text at a path of an answer; '' where there is none. */
export function textIn(answer: unknown, ...path: readonly string[]): string {
  const holder = path.slice(0, -1).reduce<JsonValue | undefined>((value, name) => valueAt(value, name), asJson(answer));
  return textAt(holder, path.at(-1) ?? '') ?? '';
}
