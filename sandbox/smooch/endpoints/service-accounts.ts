import { forbidden, found, notFound } from '../http/refusal';
import { pageOf } from '../http/paging';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { AccountRoute } from '../http/routes';
import { created, done, ok, provisioning } from '../http/routes';
import { objectId } from '../ids';
import type { Account, ServiceAccount } from '../state/account';
import { serviceAccountView } from '../state/account';
import { Keys } from '../state/keys';

const PATH = '/serviceaccounts/{serviceAccount}';

export const serviceAccountRoutes: readonly AccountRoute[] = [
  { method: 'GET', path: '/serviceaccounts', scopes: provisioning, handle: list },
  { method: 'POST', path: '/serviceaccounts', scopes: provisioning, handle: create },
  { method: 'GET', path: PATH, scopes: provisioning, handle: (request, account) => answer(knownServiceAccount(request, account)) },
  { method: 'PUT', path: PATH, scopes: provisioning, handle: update },
  { method: 'DELETE', path: PATH, scopes: provisioning, handle: remove },
];

/** Service accounts may do everything an account may, but not this. */
function admit({ caller }: ApiRequest, { serviceAccounts }: Account): Account['serviceAccounts'] {
  if (caller.serviceAccountId !== undefined) throw forbidden('Service accounts cannot manage service accounts');
  return serviceAccounts;
}

export const knownServiceAccount = (request: ApiRequest, account: Account): ServiceAccount =>
  found(admit(request, account).get(at(request, 'serviceAccount')), notFound('service account'));

const answer = (serviceAccount: ServiceAccount) => ok({ serviceAccount: serviceAccountView(serviceAccount) });

function list(request: ApiRequest, account: Account) {
  const { entries, rest } = pageOf(admit(request, account).all, request.query);
  return ok({ serviceAccounts: entries.map(serviceAccountView), ...rest });
}

function create(request: ApiRequest, account: Account) {
  const added = admit(request, account).put({ id: objectId(), name: request.body.text('name'), keys: new Keys('svc_') });
  return created({ serviceAccount: serviceAccountView(added) });
}

function update(request: ApiRequest, account: Account) {
  const serviceAccount = knownServiceAccount(request, account);
  serviceAccount.name = request.body.text('name');
  return answer(serviceAccount);
}

function remove(request: ApiRequest, account: Account) {
  account.serviceAccounts.remove(knownServiceAccount(request, account).id);
  return done;
}
