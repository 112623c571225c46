import type { JsonRecord } from '../../json';
import { badRequest, found, tooManySwitchboardIntegrations } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { Route } from '../http/routes';
import { created, done, inApp, ok } from '../http/routes';
import { limits } from '../limits';
import { flagAt, pick, textAt } from '../records';
import { switchboardIntegrationCreate, switchboardIntegrationUpdate, switchboardUpdate } from '../rules/switchboards';
import type { App } from '../state/app';
import type { Switchboard, SwitchboardIntegration } from '../state/switchboard';
import { switchboardIntegrationView, switchboardView } from '../state/switchboard';

const scopes = ['account', 'app'] as const;
const ONE = '/{switchboard}';
const INTEGRATIONS = `${ONE}/switchboardIntegrations`;
const INTEGRATION = `${INTEGRATIONS}/{switchboardIntegration}`;

export const switchboardRoutes: readonly Route[] = inApp('/switchboards', [
  { method: 'POST', path: '', scopes, handle: createSwitchboard },
  { method: 'GET', path: '', scopes, handle: listSwitchboards },
  { method: 'PATCH', path: ONE, scopes, body: { rule: switchboardUpdate }, handle: updateSwitchboard },
  { method: 'DELETE', path: ONE, scopes, handle: deleteSwitchboard },
  { method: 'POST', path: INTEGRATIONS, scopes, body: { rule: switchboardIntegrationCreate }, handle: addIntegration },
  { method: 'GET', path: INTEGRATIONS, scopes, handle: listIntegrations },
  { method: 'PATCH', path: INTEGRATION, scopes, body: { rule: switchboardIntegrationUpdate }, handle: updateIntegration },
  { method: 'DELETE', path: INTEGRATION, scopes, handle: deleteIntegration },
]);

function switchboardOf(request: ApiRequest, { switchboard }: App): Switchboard {
  return found(switchboard?.id === at(request, 'switchboard') ? switchboard : undefined, 'switchboard');
}

function createSwitchboard(_request: ApiRequest, app: App) {
  if (app.switchboard !== undefined) throw badRequest('Only one switchboard can be created per app');
  app.switchboard = { id: app.around.ids.next(), enabled: false, defaultSwitchboardIntegrationId: undefined, integrations: [] };
  return created({ switchboard: switchboardView(app.switchboard) });
}

function listSwitchboards(_request: ApiRequest, { switchboard }: App) {
  return ok({ switchboards: switchboard === undefined ? [] : [switchboardView(switchboard)] });
}

/** Switched on it needs someone who answers. */
function updateSwitchboard(request: ApiRequest, app: App) {
  const switchboard = switchboardOf(request, app);
  const enabled = flagAt(request.body, 'enabled') ?? switchboard.enabled;
  const defaultId = textAt(request.body, 'defaultSwitchboardIntegrationId') ?? switchboard.defaultSwitchboardIntegrationId;
  if (defaultId !== undefined) integrationNamed(switchboard, defaultId);
  if (enabled && defaultId === undefined) throw badRequest('Enabled switchboard must have an associated default switchboardIntegration');
  switchboard.enabled = enabled;
  switchboard.defaultSwitchboardIntegrationId = defaultId;
  return ok({ switchboard: switchboardView(switchboard) });
}

/** All conversations are without a switchboard again. */
function deleteSwitchboard(request: ApiRequest, app: App) {
  switchboardOf(request, app);
  app.switchboard = undefined;
  for (const conversation of app.conversations.all) Object.assign(conversation, { active: undefined, pending: undefined });
  return done;
}

const integrationNamed = ({ integrations }: Switchboard, wanted: string): SwitchboardIntegration =>
  found(
    integrations.find(({ id }) => id === wanted),
    'switchboardIntegration',
  );

function addIntegration(request: ApiRequest, app: App) {
  const switchboard = switchboardOf(request, app);
  const { body } = request;
  if (switchboard.integrations.length >= limits.switchboardIntegrations)
    throw tooManySwitchboardIntegrations(limits.switchboardIntegrations);
  checkNames(switchboard, body);
  const which: SwitchboardIntegration = {
    id: app.around.ids.next(),
    name: textAt(body, 'name') ?? '',
    ...behind(app, body),
    deliverStandbyEvents: flagAt(body, 'deliverStandbyEvents') ?? true,
    nextSwitchboardIntegrationId: textAt(body, 'nextSwitchboardIntegrationId') ?? null,
    messageHistoryCount: typeof body.messageHistoryCount === 'number' ? body.messageHistoryCount : null,
  };
  switchboard.integrations.push(which);
  return created({ switchboardIntegration: switchboardIntegrationView(which) });
}

/** Names are what control is passed by: each stands for one. */
function checkNames(switchboard: Switchboard, body: JsonRecord, self?: SwitchboardIntegration): void {
  const taken = switchboard.integrations.some((other) => other !== self && other.name === body.name);
  if (taken) throw badRequest('A switchboard integration of this name exists already');
  const next = textAt(body, 'nextSwitchboardIntegrationId');
  if (next !== undefined) integrationNamed(switchboard, next);
}

/** The integration itself, or the first of a type. A type may be one that only the service's own products have. */
function behind(app: App, body: JsonRecord): Pick<SwitchboardIntegration, 'integrationId' | 'integrationType'> {
  const id = textAt(body, 'integrationId');
  if (id !== undefined) {
    const { type } = app.integrations.known(id);
    return { integrationId: id, integrationType: type };
  }
  const integrationType = textAt(body, 'integrationType') ?? '';
  const first = app.integrations.all.find(({ type }) => type === integrationType);
  return { integrationId: first?.id ?? '', integrationType };
}

function listIntegrations(request: ApiRequest, app: App) {
  return ok({ switchboardIntegrations: switchboardOf(request, app).integrations.map(switchboardIntegrationView) });
}

function updateIntegration(request: ApiRequest, app: App) {
  const switchboard = switchboardOf(request, app);
  const which = integrationNamed(switchboard, at(request, 'switchboardIntegration'));
  const { body } = request;
  checkNames(switchboard, body, which);
  const moved = body.integrationId !== undefined || body.integrationType !== undefined ? behind(app, body) : {};
  Object.assign(which, pick(body, ['name', 'deliverStandbyEvents', 'nextSwitchboardIntegrationId', 'messageHistoryCount']), moved);
  return ok({ switchboardIntegration: switchboardIntegrationView(which) });
}

/** The default one and whoever another passes on to have to be replaced first. */
function deleteIntegration(request: ApiRequest, app: App) {
  const switchboard = switchboardOf(request, app);
  const which = integrationNamed(switchboard, at(request, 'switchboardIntegration'));
  if (switchboard.defaultSwitchboardIntegrationId === which.id) throw badRequest('The default switchboardIntegration cannot be deleted');
  if (switchboard.integrations.some((other) => other.nextSwitchboardIntegrationId === which.id)) {
    throw badRequest('The switchboardIntegration is the next of another one and cannot be deleted');
  }
  switchboard.integrations = switchboard.integrations.filter((other) => other !== which);
  for (const conversation of app.conversations.all) {
    if (conversation.active === which) conversation.active = undefined;
    if (conversation.pending === which) conversation.pending = undefined;
  }
  return done;
}
