import { jsonIn, type JsonValue } from '../../../language/json';
import type { SunshineSettings } from '../../../nodes/Smooch/Sunshine/credential';
import { sunshine } from '../../../nodes/Smooch/Sunshine/provider';
import { Connection, type ConnectOptions } from '../../../runner/connection';
import { startSunshineSandbox, type SunshineSandbox, type SunshineSandboxOptions } from '../../../sandbox/sunshine';
import { whenDone } from '../../support/clean-up';

type Fields = Readonly<Record<string, unknown>>;

export async function openSandbox(options?: SunshineSandboxOptions): Promise<SunshineSandbox> {
  const sandbox = await startSunshineSandbox(options);
  whenDone(() => sandbox.close());
  return sandbox;
}

/** A connection with the key of the app, unless told. */
export function connectTo(sandbox: SunshineSandbox, more: Fields = {}, options: ConnectOptions = {}): Connection<SunshineSettings> {
  const { id: appId, keyId, secret } = sandbox.app;
  return new Connection(sunshine, { appId, keyId, secret, baseUrl: sandbox.url, ...more }, options);
}

/** Keys of the worked examples the tokens are compared with. */
export const keys = {
  app: pair('app_5f0c1d2e3b4a59687766554a', 'kY7_test-secret-0123456789abcdefXYZ'),
  account: pair('act_5f0c1d2e3b4a596877665500', 'acct-Secret_0001-for-tests-only-ZZ'),
  integration: pair('int_5f0c1d2e3b4a596877665511', 'intg-Secret_0001-for-tests-only-QQ'),
};

function pair(keyId: string, secret: string): { readonly keyId: string; readonly secret: string } {
  return { keyId, secret };
}

export const APP = '5f00aa00aa00aa00aa00aa01';

/** A connection that sends nothing; its clock stands still. */
export function offline(more: Fields = {}, now: Date = new Date(1_700_000_000_000)): Connection<SunshineSettings> {
  return new Connection(sunshine, { appId: APP, ...keys.app, ...more }, { now: () => now });
}

/** As {@link offline}, for an account that was made in Zendesk. */
export function atZendesk(more: Fields = {}): Connection<SunshineSettings> {
  return offline({ appId: 'app1', region: 'zendesk', subdomain: 'acme', ...more });
}

/** A request as it would be sent: what stands after the app, its query decoded, its body read. */
export interface Shown {
  readonly to: string;
  readonly query: string;
  readonly body: JsonValue | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

export function shown(connection: Connection<SunshineSettings>, id: string, parameters: Fields): Shown {
  const request = connection.prepare(id, parameters);
  if (request === null) throw new TypeError(`${id} sends nothing of its own`);
  const { origin, pathname, search } = new URL(request.url);
  const host = HOSTS.has(origin) ? '' : origin;
  return {
    to: `${request.method} ${host}${pathname.replace(`/v2/apps/${APP}`, '')}`,
    query: decodeURIComponent(search.slice(1)),
    body: typeof request.body === 'string' ? jsonIn(request.body) : undefined,
    headers: request.headers,
  };
}

/** Where the offline connections are; other addresses are shown. */
const HOSTS: ReadonlySet<string> = new Set(['https://api.smooch.io', 'https://acme.zendesk.com']);

/** As {@link shown}, in a row to compare. */
export function sent(id: string, parameters: Fields, connection = atZendesk()): [to: string, query: string, body: JsonValue | undefined] {
  const { to, query, body } = shown(connection, id, parameters);
  return [to, query, body];
}

export const bodyOf = (id: string, parameters: Fields): JsonValue | undefined => sent(id, parameters)[2];

/** What was thrown, which has to be something. */
export function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown);
  }
  throw new TypeError('Nothing was thrown');
}
