import { forbidden, found, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { Route } from '../http/routes';
import { created, done, inApp, ok } from '../http/routes';
import { webhookCreate, webhookUpdate } from '../rules/webhooks';
import { integrationTypes } from '../rules/integrations';
import type { App } from '../state/app';
import type { Integration, Webhook } from '../state/integration';
import { webhookView } from '../state/integration';

/** Not with account scope: it is the only resource that refuses it. */
const scopes = ['app', 'integration'] as const;
const ONE = '/{webhook}';

export const webhookRoutes: readonly Route[] = inApp('/integrations/{integration}/webhooks', [
  { method: 'POST', path: '', scopes, body: { rule: webhookCreate }, handle: createWebhook },
  { method: 'GET', path: '', scopes, handle: (request, app) => ok({ webhooks: integrationOf(request, app).webhooks.map(webhookView) }) },
  { method: 'GET', path: ONE, scopes, handle: (request, app) => ok({ webhook: webhookView(webhookOf(request, app)) }) },
  { method: 'PATCH', path: ONE, scopes, body: { rule: webhookUpdate }, handle: updateWebhook },
  { method: 'DELETE', path: ONE, scopes, handle: deleteWebhook },
]);

/** Custom integrations and those of partners only, and each caller of an integration their own only; `me` is what partners call it. */
function integrationOf(request: ApiRequest, app: App): Integration {
  const { owner, oauthToken } = request.caller;
  const named = at(request, 'integration');
  const id = named === 'me' && oauthToken !== undefined ? (owner.integrationId ?? '') : named;
  const integration = app.integrations.known(id);
  if (owner.scope === 'integration' && owner.integrationId !== integration.id) throw forbidden();
  if (integration.type !== 'custom' && integration.type in integrationTypes) throw notFound('integration');
  return integration;
}

const webhookOf = (request: ApiRequest, app: App): Webhook =>
  found(
    integrationOf(request, app).webhooks.find(({ id }) => id === at(request, 'webhook')),
    'resource',
  );

function createWebhook(request: ApiRequest, app: App) {
  return created({ webhook: webhookView(app.integrations.addWebhook(integrationOf(request, app), request.body)) });
}

function updateWebhook(request: ApiRequest, app: App) {
  const webhook = webhookOf(request, app);
  app.integrations.updateWebhook(webhook, request.body);
  return ok({ webhook: webhookView(webhook) });
}

function deleteWebhook(request: ApiRequest, app: App) {
  const [integration, webhook] = [integrationOf(request, app), webhookOf(request, app)];
  integration.webhooks = integration.webhooks.filter((other) => other !== webhook);
  return done;
}
