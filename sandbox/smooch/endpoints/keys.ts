import type { Answer } from '../../http';
import { badRequest, found, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { AccountRoute, AppRoute } from '../http/routes';
import { created, done, ok, provisioning } from '../http/routes';
import { writeJwt } from '../../jwt';
import { limits } from '../limits';
import type { Key, Keys } from '../state/keys';
import { keyView } from '../state/keys';
import { knownServiceAccount } from './service-accounts';

type Calls = readonly { readonly method: 'GET' | 'POST' | 'DELETE'; readonly path: string; readonly call: KeyCall }[];
type KeyCall = (request: ApiRequest, keys: Keys, minting: Minting) => Answer;

interface Minting {
  readonly scope: 'app' | 'account';
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The same below an app and below a service account. */
const calls: Calls = [
  { method: 'GET', path: '/keys', call: (_request, keys) => ok({ keys: keys.all.map(keyView) }) },
  { method: 'POST', path: '/keys', call: create },
  { method: 'GET', path: '/keys/{key}', call: (request, keys) => ok({ key: keyView(known(request, keys)) }) },
  { method: 'DELETE', path: '/keys/{key}', call: remove },
  { method: 'GET', path: '/keys/{key}/jwt', call: mint },
];

export const appKeyRoutes: readonly AppRoute[] = calls.map(({ method, path, call }) => ({
  method,
  path,
  scopes: provisioning,
  handle: (request, app) => call(request, app.keys, { scope: 'app', now: app.account.around.now }),
}));

export const serviceAccountKeyRoutes: readonly AccountRoute[] = calls.map(({ method, path, call }) => ({
  method,
  path: `/serviceaccounts/{serviceAccount}${path}`,
  scopes: provisioning,
  handle: (request, account) => call(request, knownServiceAccount(request, account).keys, { scope: 'account', now: account.around.now }),
}));

const known = (request: ApiRequest, keys: Keys): Key => found(keys.get(at(request, 'key')), notFound('key'));

function create({ body }: ApiRequest, keys: Keys) {
  const name = body.text('name');
  if (keys.size >= limits.keys) throw badRequest(`There are at most ${limits.keys} keys`);
  return created({ key: keyView(keys.add(name)) });
}

function remove(request: ApiRequest, keys: Keys) {
  keys.remove(known(request, keys).id);
  return done;
}

function mint(request: ApiRequest, keys: Keys, { scope, now }: Minting) {
  const { id, secret } = known(request, keys);
  return ok({ jwt: writeJwt({ scope, iat: Math.floor(now() / 1000) }, { keyId: id, secret }) });
}
