import { paginate } from '../http/pagination';
import { badRequest, found } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { Route } from '../http/routes';
import { created, done, inApp, ok, PAGE } from '../http/routes';
import { flagAt, listAt, recordAt, recordsAt, textAt } from '../records';
import { conversationCreate, conversationUpdate, conversionEvents, downloadMessageRef } from '../rules/resources';
import type { App } from '../state/app';
import { API_SOURCE } from '../state/conversations';
import type { Conversation } from '../state/conversation';
import { conversationView } from '../state/conversation';
import type { User } from '../state/user';

const ONE = '/{conversation}';

export const conversationRoutes: readonly Route[] = inApp('/conversations', [
  { method: 'POST', path: '', body: { rule: conversationCreate }, handle: createConversation },
  { method: 'GET', path: '', query: [...PAGE, 'filter[userId]', 'filter[userExternalId]'], handle: listConversations },
  { method: 'GET', path: ONE, handle: (request, app) => ok({ conversation: conversationView(conversationOf(request, app)) }) },
  { method: 'PATCH', path: ONE, body: { rule: conversationUpdate }, handle: updateConversation },
  { method: 'DELETE', path: ONE, handle: deleteConversation },
  { method: 'POST', path: `${ONE}/download`, body: { rule: downloadMessageRef }, handle: downloadRef },
  { method: 'POST', path: `${ONE}/conversionEvents`, body: { rule: conversionEvents }, handle: postConversionEvents },
]);

export const conversationOf = (request: ApiRequest, app: App): Conversation => app.conversations.known(at(request, 'conversation'));

function createConversation({ body }: ApiRequest, app: App) {
  const type = body.type === 'personal' ? 'personal' : 'sdkGroup';
  const entries = recordsAt(body, 'participants');
  if (type === 'sdkGroup') requireSubscription(entries.map((entry) => flagAt(entry, 'subscribeSDKClient')));
  const wanted = app.conversations.usersIn(entries);
  const users = wanted.map(({ user }) => user);
  const conversation = app.conversations.create(type, body, users);
  for (const { user, subscribe } of wanted) if (subscribe) app.conversations.subscribe(conversation, user);
  app.conversations.announce(conversation, { reason: 'none', source: API_SOURCE, user: users[0] });
  return created({ conversation: conversationView(conversation) });
}

/** Groups have to be told whether the SDK of a participant listens. */
export function requireSubscription(flags: readonly (boolean | undefined)[]): void {
  const lacking = flags.filter((flag) => flag === undefined);
  if (lacking.length > 0) throw badRequest(...lacking.map(() => "should have required property 'subscribeSDKClient'"));
}

function listConversations(request: ApiRequest, app: App) {
  const { entries, around } = paginate(app.conversations.of(filteredUser(request, app)), request);
  return ok({ conversations: entries.map(conversationView), ...around });
}

function filteredUser({ query }: ApiRequest, app: App): User {
  const filter = recordAt(query, 'filter');
  const [userId, userExternalId] = [textAt(filter, 'userId'), textAt(filter, 'userExternalId')];
  if ((userId === undefined) === (userExternalId === undefined)) {
    throw badRequest('filter should have exactly one of the properties userId, userExternalId');
  }
  return app.users.referred({ userId, userExternalId });
}

function updateConversation(request: ApiRequest, app: App) {
  const conversation = conversationOf(request, app);
  app.conversations.update(conversation, request.body);
  return ok({ conversation: conversationView(conversation) });
}

function deleteConversation(request: ApiRequest, app: App) {
  const conversation = conversationOf(request, app);
  if (conversation.isDefault) throw badRequest(`Conversation ${conversation.id} cannot be deleted because it is the default.`);
  app.conversations.delete(conversation);
  app.publish({ type: 'conversation:remove', conversation, payload: (views) => ({ conversation: views.conversation(conversation) }) });
  return done;
}

/** What Apple would have kept behind the reference. */
function downloadRef(request: ApiRequest, app: App) {
  conversationOf(request, app);
  found(app.users.find(textAt(request.body, 'userId') ?? ''), 'user');
  const reference = recordAt(recordAt(request.body, 'apple'), 'interactiveDataRef');
  return ok({ interactiveData: { bid: reference.bid, data: { replyMessage: { title: 'Sandbox' } } } });
}

function postConversionEvents(request: ApiRequest, app: App) {
  conversationOf(request, app);
  const [channel = ''] = Object.keys(request.body);
  const data = listAt(recordAt(recordAt(request.body, channel), 'payload'), 'data');
  return ok({ conversionEvents: { datasetId: '1234567890', eventsReceived: data.length } });
}
