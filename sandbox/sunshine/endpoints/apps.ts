import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import { paginate } from '../http/pagination';
import { badRequest, forbidden, found, paymentRequired } from '../http/refusal';
import type { Route } from '../http/routes';
import { created, done, inApp, ok, PAGE } from '../http/routes';
import { limits } from '../limits';
import { recordAt, textAt } from '../records';
import { appCreate, appUpdate, keyCreate } from '../rules/resources';
import type { Service } from '../service';
import type { App } from '../state/app';
import { keyView } from '../state/keys';

const APPS = '/v2/apps';

export const appRoutes: readonly Route[] = [
  { method: 'POST', path: APPS, scopes: ['account'], body: { rule: appCreate }, handle: createApp },
  { method: 'GET', path: APPS, scopes: ['account'], query: [...PAGE, 'filter[serviceAccountId]'], handle: listApps },
  { method: 'DELETE', path: `${APPS}/{appId}`, scopes: ['account'], handle: deleteApp },
  ...inApp('', [
    { method: 'GET', path: '', scopes: ['account', 'app'], handle: (_request, app) => ok({ app: app.viewWithSubdomain }) },
    { method: 'PATCH', path: '', scopes: ['account', 'app'], body: { rule: appUpdate }, handle: updateApp },
    { method: 'POST', path: '/keys', scopes: ['account'], body: { rule: keyCreate }, handle: createKey },
    { method: 'GET', path: '/keys', scopes: ['account'], handle: (_request, app) => ok({ keys: app.keys.of(app.id).map(keyView) }) },
    { method: 'GET', path: '/keys/{keyId}', scopes: ['account'], handle: (request, app) => ok({ key: keyView(keyOf(request, app)) }) },
    { method: 'DELETE', path: '/keys/{keyId}', scopes: ['account'], handle: deleteKey },
  ]),
];

function createApp({ body }: ApiRequest, service: Service) {
  if (service.apps.size >= service.around.limits.apps) {
    throw paymentRequired('Your account has reached the maximum number of apps for your subscription plan');
  }
  const app = service.createApp('sandbox');
  app.update(body);
  return created({ app: app.view });
}

function listApps(request: ApiRequest, service: Service) {
  const wanted = textAt(recordAt(request.query, 'filter'), 'serviceAccountId');
  const own = request.caller.owner.serviceAccountId;
  if (wanted !== undefined && own !== undefined && wanted !== own) {
    throw forbidden('The serviceAccountId provided does not match supplied credentials');
  }
  const { entries, around } = paginate([...service.apps.values()], request);
  return ok({ apps: entries.map(({ view }) => view), ...around });
}

function deleteApp(request: ApiRequest, service: Service) {
  service.deleteApp(service.appOf(request));
  return done;
}

function updateApp({ body }: ApiRequest, app: App) {
  app.update(body);
  return ok({ app: app.view });
}

function createKey({ body }: ApiRequest, app: App) {
  if (app.keys.of(app.id).length >= limits.keysPerOwner)
    throw badRequest(`App has reached the max number of keys (${limits.keysPerOwner})`);
  const key = app.keys.create('app', app.around.ids.next(), textAt(body, 'displayName') ?? '', { scope: 'app', appId: app.id });
  return created({ key: keyView(key) });
}

const keyOf = (request: ApiRequest, app: App) =>
  found(
    app.keys.of(app.id).find(({ id }) => id === at(request, 'keyId')),
    'resource',
  );

function deleteKey(request: ApiRequest, app: App) {
  app.keys.delete(keyOf(request, app).id);
  return done;
}
