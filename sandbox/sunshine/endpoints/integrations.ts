import { paginate } from '../http/pagination';
import { badRequest, found } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { Route } from '../http/routes';
import { created, done, inApp, ok, PAGE } from '../http/routes';
import { limits } from '../limits';
import { recordAt, textAt } from '../records';
import { integrationCreate, integrationUpdate } from '../rules/integrations';
import { keyCreate } from '../rules/resources';
import { anyRecord, Findings } from '../rules/rule';
import type { App } from '../state/app';
import type { Integration } from '../state/integration';
import { integrationView } from '../state/integration';
import { keyView } from '../state/keys';

const scopes = ['account', 'app'] as const;
const ONE = '/{integration}';
const KEYS = `${ONE}/keys`;

export const integrationRoutes: readonly Route[] = inApp('/integrations', [
  { method: 'POST', path: '', scopes, body: { rule: integrationCreate }, handle: createIntegration },
  { method: 'GET', path: '', scopes, query: [...PAGE, 'filter[types]'], handle: listIntegrations },
  { method: 'GET', path: ONE, scopes, handle: (request, app) => ok({ integration: view(integrationOf(request, app), app) }) },
  // Which members it may have depends on the integration: they are looked at below.
  { method: 'PATCH', path: ONE, scopes, body: { rule: anyRecord }, handle: updateIntegration },
  { method: 'DELETE', path: ONE, scopes, handle: deleteIntegration },
  { method: 'POST', path: KEYS, scopes, body: { rule: keyCreate }, handle: createKey },
  { method: 'GET', path: KEYS, scopes, handle: (request, app) => ok({ keys: keysOf(request, app).map(keyView) }) },
  { method: 'GET', path: `${KEYS}/{keyId}`, scopes, handle: (request, app) => ok({ key: keyView(keyOf(request, app)) }) },
  { method: 'DELETE', path: `${KEYS}/{keyId}`, scopes, handle: deleteKey },
]);

const integrationOf = (request: ApiRequest, app: App): Integration => app.integrations.known(at(request, 'integration'));
const view = (integration: Integration, { switchboard }: App) => integrationView(integration, switchboard);

function createIntegration({ body }: ApiRequest, app: App) {
  const integration = app.integrations.create(textAt(body, 'type') ?? '', body);
  return created({ integration: integrationView(integration, app.switchboard, true) });
}

function listIntegrations(request: ApiRequest, app: App) {
  const types = textAt(recordAt(request.query, 'filter'), 'types')?.split(',');
  const wanted = app.integrations.all.filter(({ type }) => types?.includes(type) ?? true);
  const { entries, around } = paginate(wanted, request);
  return ok({ integrations: entries.map((integration) => view(integration, app)), ...around });
}

/** What cannot be updated is refused: the integration has to be made anew. */
function updateIntegration(request: ApiRequest, app: App) {
  const integration = integrationOf(request, app);
  const findings = new Findings();
  integrationUpdate(integration.type)(request.body, '', findings);
  const fixed = findings.undocumented.map((name) => `${name} cannot be updated`);
  if (findings.errors.length + fixed.length > 0) throw badRequest(...findings.errors, ...fixed);
  app.integrations.update(integration, request.body);
  return ok({ integration: view(integration, app) });
}

function deleteIntegration(request: ApiRequest, app: App) {
  const integration = integrationOf(request, app);
  if (integration.adminCenter) throw badRequest('SDK integrations configured on Admin Center cannot be deleted');
  app.integrations.delete(integration);
  return done;
}

function customOf(request: ApiRequest, app: App): Integration {
  const integration = integrationOf(request, app);
  if (integration.type !== 'custom') throw badRequest('API keys are available only for custom integrations');
  return integration;
}

const keysOf = (request: ApiRequest, app: App) => app.keys.of(app.id, customOf(request, app).id);

const keyOf = (request: ApiRequest, app: App) =>
  found(
    keysOf(request, app).find(({ id }) => id === at(request, 'keyId')),
    'resource',
  );

function createKey(request: ApiRequest, app: App) {
  const { id: integrationId } = customOf(request, app);
  if (keysOf(request, app).length >= limits.keysPerOwner) {
    throw badRequest(`Integration has reached the max number of keys (${limits.keysPerOwner})`);
  }
  const owner = { scope: 'integration', appId: app.id, integrationId } as const;
  return created({ key: keyView(app.keys.create('int', app.around.ids.next(), textAt(request.body, 'displayName') ?? '', owner)) });
}

function deleteKey(request: ApiRequest, app: App) {
  app.keys.delete(keyOf(request, app).id);
  return done;
}
