import type { JsonRecord } from '../../json';
import { expand } from '../content/shorthand';
import { readContent } from '../content/message';
import type { Fields } from '../http/fields';
import { instant } from '../http/paging';
import { badRequest, found, locked, notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import { at } from '../http/request';
import type { AppRoute } from '../http/routes';
import { created, done, everyone, ok, partners } from '../http/routes';
import { limits } from '../limits';
import { defined } from '../omit';
import type { App } from '../state/app';
import type { AppUser } from '../state/app-user';
import type { Client } from '../state/clients';
import type { Message, Role } from '../state/conversation';
import { conversationView, messageView, roles } from '../state/conversation';
import { send } from '../state/talking';
import { knownConversation, knownUser } from './people';

export const messageRoutes: readonly AppRoute[] = [
  { method: 'GET', path: '/appusers/{user}/messages', scopes: everyone, handle: list },
  { method: 'POST', path: '/appusers/{user}/messages', scopes: everyone, handle: (request, app) => answerPosted(post(request, app)) },
  { method: 'DELETE', path: '/appusers/{user}/messages', scopes: partners, handle: removeAll },
  { method: 'DELETE', path: '/appusers/{user}/messages/{message}', scopes: partners, handle: remove },
];

export interface Posted {
  readonly user: AppUser;
  /** One, or several where a text names templates. */
  readonly messages: readonly Message[];
}

export function post(request: ApiRequest, app: App, given?: JsonRecord): Posted {
  const { body, generation } = request;
  const user = knownUser(request, app);
  const role = readRole(request);
  const author = readAuthor(body);
  const to = readDestination(body);
  body.optionalObject('override');
  const content = given ?? readContent(body, generation);
  if (role === 'appUser' && content.actions !== undefined) throw badRequest('actions are for messages of the role appMaker only');
  const contents = expand(content, app);
  if (user.conversation?.isFull === true) throw locked(`A conversation holds ${limits.conversationMessages} messages`);
  return { user, messages: contents.map((each) => send(app, user, { role, content: each, author, to })) };
}

/** Whispers are v1's; and a user's own token speaks for the user alone. */
function readRole({ body, generation, caller }: ApiRequest): Role {
  const allowed = generation === 'v1' ? roles : roles.filter((role) => role !== 'whisper');
  const role = body.choice('role', allowed);
  if (caller.scope === 'appUser' && role !== 'appUser') throw badRequest('role must be appUser for the token of a user');
  return role;
}

export const readAuthor = (fields: Fields): JsonRecord =>
  defined({ name: fields.optionalText('name'), email: fields.optionalText('email'), avatarUrl: fields.optionalText('avatarUrl') });

function readDestination(body: Fields): ((client: Client) => boolean) | undefined {
  const destination = body.optionalGroup('destination');
  if (destination === undefined) return undefined;
  const [id, type] = [destination.optionalText('integrationId'), destination.optionalText('integrationType')];
  if ((id === undefined) === (type === undefined)) throw badRequest('destination needs either integrationId or integrationType');
  return ({ integrationId, platform }) => (id === undefined ? platform === type : integrationId === id);
}

/** `extraMessages` only where there are some. */
export function answerPosted({ user, messages }: Posted) {
  const [message, ...extraMessages] = messages.map(messageView);
  return created({
    message,
    ...(extraMessages.length === 0 ? {} : { extraMessages }),
    conversation: conversationView(knownConversation(user)),
  });
}

/** A hundred at a time, old to new: the newest, or those right before or after a moment. */
function list(request: ApiRequest, app: App) {
  const [before, after] = [instant(request.query, 'before'), instant(request.query, 'after')];
  if (before !== undefined && after !== undefined) throw badRequest('before and after exclude each other');
  const conversation = knownConversation(knownUser(request, app));
  const all = conversation.messages.filter(({ received }) => received < (before ?? Infinity) && received > (after ?? -Infinity));
  const page = after === undefined ? all.slice(-limits.messagePage) : all.slice(0, limits.messagePage);
  return ok({
    conversation: conversationView(conversation),
    messages: page.map(messageView),
    ...nextPage(request, page, conversation.messages),
  });
}

/** Where the newer ones are, if there are any. */
function nextPage({ origin, path }: ApiRequest, page: readonly Message[], all: readonly Message[]): { readonly next?: string } {
  const last = page.at(-1)?.received;
  if (last === undefined || last === all.at(-1)?.received) return {};
  return { next: `${origin}${path}?after=${last}` };
}

/** Files uploaded for a message go with it. */
function remove(request: ApiRequest, app: App) {
  const user = knownUser(request, app);
  const message = found(knownConversation(user).remove(at(request, 'message')), notFound('message'));
  const { mediaUrl } = message.content;
  if (typeof mediaUrl === 'string' && URL.canParse(mediaUrl)) app.attachments.removeOf(user.id, new URL(mediaUrl).pathname);
  return done;
}

function removeAll(request: ApiRequest, app: App) {
  const user = knownUser(request, app);
  knownConversation(user).clear();
  app.attachments.removeOf(user.id);
  return done;
}
