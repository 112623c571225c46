import type { ApiRequest } from '../http/request';
import { badRequest, notFound } from '../http/refusal';
import type { AppRoute } from '../http/routes';
import { done, everyone, ok, partners } from '../http/routes';
import type { App } from '../state/app';
import { conversationView } from '../state/conversation';
import { offeredAction } from '../state/talking';
import { tellActivity } from '../state/telling';
import { press } from '../state/pressing';
import { readAuthor } from './messages';
import { knownConversation, knownUser } from './people';

export const conversationRoutes: readonly AppRoute[] = [
  { method: 'POST', path: '/appusers/{user}/conversation/activity', scopes: partners, handle: activity },
  { method: 'POST', path: '/appusers/{user}/conversation/read', scopes: everyone, handle: resetUnread },
  { method: 'POST', path: '/appusers/{user}/conversation/postback', scopes: everyone, handle: postback },
];

/** The business types, or has read. */
function activity(request: ApiRequest, app: App) {
  const { body } = request;
  const conversation = knownConversation(knownUser(request, app));
  body.choice('role', ['appMaker']);
  const type = body.choice('type', ['typing:start', 'typing:stop', 'conversation:read']);
  readAuthor(body);
  if (type === 'conversation:read') conversation.appMakerLastRead = app.account.around.stamp();
  return ok({ conversation: conversationView(conversation) });
}

/** The user has read everything. */
function resetUnread(request: ApiRequest, app: App) {
  const user = knownUser(request, app);
  knownConversation(user).readByUser(app.account.around.stamp());
  tellActivity(app, user, { trigger: 'conversation:read' });
  return done;
}

/** The user presses a button of the conversation. */
function postback(request: ApiRequest, app: App) {
  const user = knownUser(request, app);
  const offered = offeredAction(user, request.body.text('actionId'));
  if (offered === undefined) throw notFound('action');
  if (offered.action.type !== 'postback') throw badRequest('the action is no postback');
  press(app, user, offered);
  return ok({});
}
