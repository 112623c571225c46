import type { Fields } from '../http/fields';
import { badRequest, found, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { AppRoute } from '../http/routes';
import { created, done, ok, partners } from '../http/routes';
import { objectId, opaque } from '../ids';
import { limits } from '../limits';
import type { App } from '../state/app';
import { triggersOf } from '../webhooks/triggers';
import type { Webhook } from '../webhooks/webhook';
import { webhookView } from '../webhooks/webhook';

export const webhookRoutes: readonly AppRoute[] = [
  {
    method: 'GET',
    path: '/webhooks',
    scopes: partners,
    handle: (request, app) => ok({ webhooks: visible(request, app).map(webhookView) }),
  },
  { method: 'POST', path: '/webhooks', scopes: partners, handle: create },
  {
    method: 'GET',
    path: '/webhooks/{webhook}',
    scopes: partners,
    handle: (request, app) => ok({ webhook: webhookView(known(request, app)) }),
  },
  { method: 'PUT', path: '/webhooks/{webhook}', scopes: partners, handle: update },
  { method: 'DELETE', path: '/webhooks/{webhook}', scopes: partners, handle: remove },
];

/** A partner sees its own. */
const visible = ({ caller }: ApiRequest, app: App): readonly Webhook[] =>
  app.webhooks.all.filter(({ byPartner }) => caller.scope !== 'integration' || byPartner);

const known = (request: ApiRequest, app: App): Webhook =>
  found(
    visible(request, app).find(({ id }) => id === at(request, 'webhook')),
    notFound('webhook'),
  );

function create(request: ApiRequest, app: App) {
  const { body, generation, caller } = request;
  const target = readTarget(body.text('target'));
  const triggers = readTriggers(request, generation) ?? ['message'];
  if (app.webhooks.size >= limits.webhooks) throw badRequest(`An app has at most ${limits.webhooks} webhooks`);
  const webhook = app.webhooks.put({
    id: objectId(),
    secret: opaque(),
    version: generation,
    target,
    triggers,
    ...readFlags(body, { includeClient: false, includeFullAppUser: false }),
    byPartner: caller.scope === 'integration',
  });
  return created({ webhook: webhookView(webhook) });
}

/** What is not sent stays; triggers that are sent replace all before. */
function update(request: ApiRequest, app: App) {
  const webhook = known(request, app);
  const target = request.body.optionalText('target');
  const checked = target === undefined ? webhook.target : readTarget(target);
  const triggers = readTriggers(request, webhook.version) ?? webhook.triggers;
  Object.assign(webhook, { target: checked, triggers, ...readFlags(request.body, webhook) });
  return ok({ webhook: webhookView(webhook) });
}

type Flags = Pick<Webhook, 'includeClient' | 'includeFullAppUser'>;

const readFlags = (body: Fields, before: Flags): Flags => ({
  includeClient: body.flag('includeClient') ?? before.includeClient,
  includeFullAppUser: body.flag('includeFullAppUser') ?? before.includeFullAppUser,
});

function readTarget(target: string): string {
  if (!/^https?:\/\//.test(target) || !URL.canParse(target)) throw badRequest('target must be an http or https URL');
  return target;
}

function readTriggers({ body, report }: ApiRequest, version: Webhook['version']): readonly string[] | undefined {
  const triggers = body.optionalTexts('triggers', { least: 1 });
  const unknown = triggers?.find((trigger) => !triggersOf(version).includes(trigger));
  if (unknown === undefined) return triggers;
  report('trigger', `${unknown} is no trigger of ${version}`);
  throw badRequest(`triggers holds ${unknown}, which ${version} does not have`);
}

function remove(request: ApiRequest, app: App) {
  app.webhooks.remove(known(request, app).id);
  return done;
}
