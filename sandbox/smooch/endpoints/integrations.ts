import type { JsonRecord } from '../../json';
import type { Fields } from '../http/fields';
import { pageOf } from '../http/paging';
import { badRequest, found, missing, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { AppRoute } from '../http/routes';
import { created, done, ok, wholeApp } from '../http/routes';
import { objectId } from '../ids';
import { defined } from '../omit';
import type { App } from '../state/app';
import { changeable, integrationTypes } from '../state/integration-types';
import type { Integration } from '../state/integrations';
import { integrationView } from '../state/integrations';

const PATH = '/integrations/{integration}';

export const integrationRoutes: readonly AppRoute[] = [
  { method: 'GET', path: '/integrations', scopes: wholeApp, handle: list },
  { method: 'POST', path: '/integrations', scopes: wholeApp, handle: create },
  { method: 'GET', path: PATH, scopes: wholeApp, handle: (request, app) => answer(known(request, app)) },
  { method: 'PUT', path: PATH, scopes: wholeApp, handle: update },
  { method: 'DELETE', path: PATH, scopes: wholeApp, handle: remove },
];

export const known = (request: ApiRequest, { integrations }: App): Integration =>
  found(integrations.get(at(request, 'integration')), missing('integration'));

const answer = (integration: Integration) => ok({ integration: integrationView(integration) });

function list({ query }: ApiRequest, { integrations }: App) {
  const types = query.optionalText('types')?.split(',');
  const { entries, rest } = pageOf(
    integrations.all.filter(({ type }) => types?.includes(type) ?? true),
    query,
  );
  return ok({ integrations: entries.map(integrationView), ...rest });
}

function create({ body }: ApiRequest, app: App) {
  const type = body.text('type');
  const shape = integrationTypes[type];
  if (shape === undefined) throw badRequest(`type is unknown: ${type}`);
  const displayName = body.optionalText('displayName');
  const required = Object.fromEntries(shape.required.map((name) => [name, body.text(name)]));
  const id = objectId();
  if (type === 'whatsapp') occupy(app, id, String(required.deploymentId));
  const fields = defined({ displayName, ...required, ...readAny(body, shape.optional ?? []) });
  const integration = app.integrations.put({ id, type, fields, menu: undefined, profile: {}, messageTemplates: new Map() });
  return created({ integration: integrationView(integration) });
}

/** A deployment serves one integration, once its number is registered. */
function occupy(app: App, integrationId: string, deploymentId: string): void {
  const deployment = found(app.account.deployments.get(deploymentId), notFound('deployment'));
  if (deployment.status !== 'registered') throw badRequest('the phone number of the deployment is not registered');
  Object.assign(deployment, { status: 'integrated', appId: app.id, integrationId });
}

function update(request: ApiRequest, app: App) {
  const integration = known(request, app);
  integration.fields = { ...integration.fields, ...defined(readAny(request.body, changeable)) };
  return answer(integration);
}

/** Fields whose type differs from one integration to the next. */
const readAny = (body: Fields, names: readonly string[]): JsonRecord =>
  Object.fromEntries(names.map((name) => [name, body.has(name) ? body.raw[name] : undefined]));

function remove(request: ApiRequest, app: App) {
  app.integrations.remove(known(request, app).id);
  return done;
}
