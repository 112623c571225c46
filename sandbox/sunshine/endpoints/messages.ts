import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { paginateMessages } from '../http/pagination';
import { badRequest, found } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { Route } from '../http/routes';
import { created, done, inApp, ok, PAGE } from '../http/routes';
import { recordAt, textAt } from '../records';
import { activityPost, messagePost } from '../rules/message';
import type { App } from '../state/app';
import type { Conversation, Message } from '../state/conversation';
import { messageView } from '../state/conversation';
import { API_SOURCE } from '../state/conversations';
import { reportDelivery, waysOf } from '../state/delivery';
import { addActivity, addMessage } from '../state/messages';
import type { Client, User } from '../state/user';
import { referenceIn } from '../state/users';
import { conversationOf } from './conversations';

const MESSAGES = '/messages';
/** Their page cannot be sized. */
const CURSORS = PAGE.filter((name) => name !== 'page[size]');

export const messageRoutes: readonly Route[] = inApp('/conversations/{conversation}', [
  { method: 'POST', path: MESSAGES, body: { rule: messagePost }, handle: postMessage },
  { method: 'GET', path: MESSAGES, query: CURSORS, handle: listMessages },
  { method: 'DELETE', path: MESSAGES, handle: deleteAllMessages },
  { method: 'DELETE', path: `${MESSAGES}/{message}`, handle: deleteMessage },
  { method: 'POST', path: '/activity', body: { rule: activityPost }, handle: postActivity },
]);

function postMessage(request: ApiRequest, app: App) {
  const conversation = conversationOf(request, app);
  const { body } = request;
  const author = recordAt(body, 'author');
  const user = participating(app, conversation, author);
  const target = body.destination === undefined ? undefined : destinationOf(app, conversation, recordAt(body, 'destination'));
  const metadata = isRecord(body.metadata) ? body.metadata : undefined;
  const message = addMessage(app, conversation, { author, user, content: recordAt(body, 'content'), source: API_SOURCE, metadata });
  if (user === undefined && target !== 'none') carry(app, conversation, message, target);
  return created({ messages: [messageView(message)] });
}

/** The user who writes, who has to take part; undefined for the business. */
function participating(app: App, conversation: Conversation, author: JsonRecord): User | undefined {
  if (author.type === 'business') return undefined;
  const user = app.users.referred(referenceIn(author));
  const takesPart = conversation.participants.some((participant) => participant.user === user);
  if (!takesPart) throw badRequest('The author is not a participant of the conversation');
  return user;
}

type Target = 'none' | ((client: Client) => boolean);

/** One channel of a personal conversation, or none at all for a silent message. */
function destinationOf(app: App, conversation: Conversation, { integrationId, integrationType }: JsonRecord): Target {
  if (conversation.type !== 'personal') throw badRequest('destination is only supported in conversations of type personal');
  if (integrationType === 'none') return 'none';
  if (typeof integrationId === 'string' && app.integrations.get(integrationId) === undefined) {
    throw badRequest(`Integration ${integrationId} does not exist`);
  }
  const matches = (client: Client): boolean => client.integrationId === integrationId || client.type === integrationType;
  const linked = conversation.participants.some(({ clients }) => clients.some(matches));
  if (!linked) throw badRequest('The user has no client of the destination in this conversation');
  return matches;
}

/** The channels take the message, and tell so. */
function carry(app: App, conversation: Conversation, message: Message, wanted: ((client: Client) => boolean) | undefined): void {
  for (const way of waysOf(conversation, message, wanted)) {
    const report = app.accidents.delivery ?? { outcome: 'channel', externalMessages: [{ id: `channel-${message.id}` }] };
    app.accidents.delivery = undefined;
    reportDelivery(app, way, report);
  }
}

function listMessages(request: ApiRequest, app: App) {
  const { entries, around } = paginateMessages(conversationOf(request, app).messages, request);
  return ok({ messages: entries.map(messageView), ...around });
}

function deleteAllMessages(request: ApiRequest, app: App) {
  const conversation = conversationOf(request, app);
  conversation.messages = [];
  app.attachments.deleteOf(conversation.id);
  return done;
}

function deleteMessage(request: ApiRequest, app: App) {
  const conversation = conversationOf(request, app);
  const message = found(
    conversation.messages.find(({ id }) => id === at(request, 'message')),
    'resource',
  );
  conversation.messages = conversation.messages.filter((other) => other !== message);
  return done;
}

function postActivity(request: ApiRequest, app: App) {
  const conversation = conversationOf(request, app);
  const author = recordAt(request.body, 'author');
  const user = participating(app, conversation, author);
  addActivity(app, conversation, { type: textAt(request.body, 'type') ?? '', author, user, source: API_SOURCE });
  return done;
}
