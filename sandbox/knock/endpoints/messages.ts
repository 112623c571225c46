import type { JsonRecord } from '../../json';
import { paginate } from '../http/pagination';
import { optionalTriggerData } from '../http/inputs';
import { notFound } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, found, ok } from '../http/routes';
import type { Environment } from '../state/environment';
import type { Message } from '../state/message';
import { contentsView, eventView, messageView } from '../state/message';
import { recipientView } from '../state/recipients';
import type { Reference } from '../state/reference';
import { sameEntity } from '../state/reference';
import { omit } from '../omit';
import { hasData, messageFilter } from '../state/message-filter';
import { OBJECT, subjectOf, USER } from './subject';

export const messageRoutes: readonly Route[] = [
  { method: 'GET', path: '/messages', tier: 4, handle: (request, environment) => listMessages(request, environment.messages.all) },
  ...[USER, OBJECT].map((base): Route => ({ method: 'GET', path: `${base}/messages`, tier: 4, handle: listOwnMessages })),
  {
    method: 'GET',
    path: '/messages/{message}',
    tier: 4,
    handle: (request, environment) => ok(messageView(messageOf(request, environment))),
  },
  {
    method: 'GET',
    path: '/messages/{message}/content',
    tier: 4,
    handle: (request, environment) => ok(contentsView(messageOf(request, environment))),
  },
  { method: 'GET', path: '/messages/{message}/activities', tier: 4, handle: listActivities },
  { method: 'GET', path: '/messages/{message}/events', tier: 3, handle: listEvents },
  { method: 'GET', path: '/messages/{message}/delivery_logs', tier: 3, handle: listDeliveryLogs },
];

function listMessages({ query }: ApiRequest, messages: readonly Message[]) {
  const { entries, page_info } = paginate(messages.filter(messageFilter(query)), query, 'newest first');
  return ok({ items: entries.map(messageView), page_info });
}

function listOwnMessages(request: ApiRequest, { messages }: Environment) {
  const owner = subjectOf(request);
  return listMessages(
    request,
    messages.all.filter(({ recipient }) => sameEntity(recipient, owner)),
  );
}

/** The message of the path; with a user token only if it is that user's. */
export function messageOf(request: ApiRequest, { messages }: Environment): Message {
  const message = messages.get(at(request, 'message'));
  const owner = request.caller.user?.user;
  const visible = message !== undefined && (owner === undefined || sameEntity(message.recipient, owner)) ? message : undefined;
  return found(visible, () => notFound('message'));
}

/** A message of this sandbox has one activity: nothing is batched. */
function listActivities(request: ApiRequest, environment: Environment) {
  const message = messageOf(request, environment);
  const own = hasData(message, optionalTriggerData(request.query)) ? [message] : [];
  const { entries, page_info } = paginate(own, request.query);
  return ok({ items: entries.map((entry) => activityView(entry, environment)), page_info });
}

export const activityView = (message: Message, environment: Environment): JsonRecord => ({
  __typename: 'Activity',
  id: message.activityId,
  actor: message.actors.map((actor) => recipientOrReference(actor, environment))[0] ?? null,
  recipient: recipientOrReference(message.recipient, environment),
  data: message.data,
  inserted_at: message.insertedAt,
  updated_at: message.insertedAt,
});

/** The recipient, or what little is known of one who was never identified. */
export function recipientOrReference(reference: Reference, { recipients }: Environment): JsonRecord {
  const recipient = recipients.get(reference);
  if (recipient !== undefined) return recipientView(recipient);
  return typeof reference === 'string' ? { __typename: 'User', id: reference } : { __typename: 'Object', ...reference, properties: {} };
}

function listEvents(request: ApiRequest, environment: Environment) {
  const message = messageOf(request, environment);
  const { entries, page_info } = paginate(message.events, request.query, 'newest first');
  return ok({ items: entries.map((event) => eventView(message, event)), page_info });
}

function listDeliveryLogs(request: ApiRequest, environment: Environment) {
  const { entries, page_info } = paginate(messageOf(request, environment).deliveryLogs, request.query);
  return ok({ items: entries.map((log) => omit(log, 'seq')), page_info });
}
