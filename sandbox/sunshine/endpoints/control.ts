import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { badRequest, forbidden, found } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { done, inApp } from '../http/routes';
import { textAt } from '../records';
import { controlOnly, controlTo } from '../rules/switchboards';
import type { App } from '../state/app';
import type { Conversation } from '../state/conversation';
import { defaultOf } from '../state/switchboard';
import type { Switchboard, SwitchboardIntegration } from '../state/switchboard';
import type { Trigger } from '../webhooks/triggers';
import { conversationOf } from './conversations';

export const controlRoutes: readonly Route[] = inApp('/conversations/{conversation}', [
  { method: 'POST', path: '/passControl', body: { rule: controlTo }, handle: passControl },
  { method: 'POST', path: '/offerControl', body: { rule: controlTo }, handle: offerControl },
  { method: 'POST', path: '/acceptControl', body: { rule: controlOnly }, handle: acceptControl },
  { method: 'POST', path: '/releaseControl', body: { rule: controlOnly, optional: true }, handle: releaseControl },
]);

interface Matter {
  readonly conversation: Conversation;
  readonly switchboard: Switchboard;
  /** What the caller's own integration is in the switchboard. */
  readonly own: SwitchboardIntegration | undefined;
  /** Whether the caller acts for an integration, and so only when it is its turn. */
  readonly bound: boolean;
}

function matterOf(request: ApiRequest, app: App): Matter {
  const conversation = conversationOf(request, app);
  const { switchboard } = app;
  if (switchboard?.enabled !== true) throw badRequest('The app has no enabled switchboard');
  // A conversation older than the switchboard begins with the default one too.
  conversation.active ??= defaultOf(switchboard);
  const { scope, integrationId } = request.caller.owner;
  const bound = scope === 'integration';
  return {
    conversation,
    switchboard,
    bound,
    own: bound ? switchboard.integrations.find((which) => which.integrationId === integrationId) : undefined,
  };
}

/** By id, name and type, in this order; `next` is the successor of the caller, or else of whoever is active. */
function targetOf({ body }: ApiRequest, { conversation, switchboard: { integrations }, own }: Matter): SwitchboardIntegration {
  const wanted = textAt(body, 'switchboardIntegration') ?? '';
  if (wanted === 'next') {
    const next = integrations.find(({ id }) => id === (own ?? conversation.active)?.nextSwitchboardIntegrationId);
    if (next === undefined) throw badRequest('There is no next switchboardIntegration');
    return next;
  }
  const named = integrations.find(({ id }) => id === wanted) ?? integrations.find(({ name }) => name === wanted);
  if (named !== undefined) return named;
  const [first, second] = integrations.filter(({ integrationType }) => integrationType === wanted);
  if (second !== undefined) throw badRequest(`More than one switchboardIntegration is of the type ${wanted}`);
  return found(first, 'switchboardIntegration');
}

/** Repeated it changes nothing, and tells nothing. */
function passControl(request: ApiRequest, app: App) {
  const matter = matterOf(request, app);
  const { conversation } = matter;
  const target = targetOf(request, matter);
  if (failed(request, app, conversation, 'switchboard:passControl:failure')) return done;
  if (conversation.active === target && conversation.pending === undefined) return done;
  conversation.active = target;
  conversation.pending = undefined;
  tell(request, app, conversation, 'switchboard:passControl');
  return done;
}

/** The latest offer counts. */
function offerControl(request: ApiRequest, app: App) {
  const matter = matterOf(request, app);
  const { conversation } = matter;
  const target = targetOf(request, matter);
  if (target === conversation.active) throw badRequest('Control cannot be offered to the active switchboardIntegration');
  if (failed(request, app, conversation, 'switchboard:offerControl:failure')) return done;
  conversation.pending = target;
  tell(request, app, conversation, 'switchboard:offerControl');
  return done;
}

function acceptControl(request: ApiRequest, app: App) {
  const { conversation, own, bound } = matterOf(request, app);
  if (bound && (own === undefined || own !== conversation.pending)) throw forbidden();
  if (conversation.pending === undefined) {
    const error = { code: 'bad_request', message: 'No switchboardIntegration is pending' };
    tell(request, app, conversation, 'switchboard:acceptControl:failure', { error });
    return done;
  }
  if (failed(request, app, conversation, 'switchboard:acceptControl:failure')) return done;
  conversation.active = conversation.pending;
  conversation.pending = undefined;
  tell(request, app, conversation, 'switchboard:acceptControl');
  return done;
}

function releaseControl(request: ApiRequest, app: App) {
  const { conversation, own, bound } = matterOf(request, app);
  if (bound && (own === undefined || own !== conversation.active)) throw forbidden();
  tell(request, app, conversation, 'switchboard:releaseControl');
  conversation.active = undefined;
  conversation.pending = undefined;
  return done;
}

/** Whether the action was made to fail: then only a webhook says so. */
function failed(request: ApiRequest, app: App, conversation: Conversation, type: Trigger): boolean {
  const error = app.accidents.control;
  if (error === undefined) return false;
  app.accidents.control = undefined;
  tell(request, app, conversation, type, { error });
  return true;
}

function tell({ body }: ApiRequest, app: App, conversation: Conversation, type: Trigger, more: JsonRecord = {}): void {
  const metadata = isRecord(body.metadata) ? { metadata: body.metadata } : {};
  app.publish({ type, conversation, payload: (views) => ({ conversation: views.conversation(conversation), ...metadata, ...more }) });
}
