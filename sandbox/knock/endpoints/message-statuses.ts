import type { JsonRecord } from '../../json';
import { optionalRecord, texts } from '../http/inputs';
import { invalid } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { ok } from '../http/routes';
import { limits } from '../limits';
import type { Environment } from '../state/environment';
import type { Engagement, Message } from '../state/message';
import { contentsView, messageView } from '../state/message';
import { sameEntity } from '../state/reference';
import { messageOf } from './messages';

const REVERSIBLE = ['seen', 'read', 'archived'] as const;
const grant = 'user/feed_write';

export const messageStatusRoutes: readonly Route[] = [
  { method: 'GET', path: '/messages/batch/content', tier: 4, handle: batchContent },
  { method: 'PUT', path: '/messages/{message}/interacted', tier: 2, grant, handle: markInteracted },
  {
    method: 'POST',
    path: '/messages/batch/interacted',
    tier: 3,
    grant,
    handle: batch((environment, message, metadata) => {
      environment.messages.mark(message, 'interacted', metadata);
    }),
  },
  ...REVERSIBLE.flatMap(statusRoutes),
];

/** Marking and unmarking, one by one and in batches. Unmarking goes by two paths, `/seen` and `/unseen`. */
function statusRoutes(status: Exclude<Engagement, 'interacted' | 'link_clicked'>): readonly Route[] {
  const mark = (environment: Environment, message: Message): void => {
    environment.messages.mark(message, status);
  };
  const unmark = (environment: Environment, message: Message): void => {
    environment.messages.unmark(message, status);
  };
  return [
    { method: 'PUT', path: `/messages/{message}/${status}`, tier: 2, grant, handle: single(mark) },
    { method: 'DELETE', path: `/messages/{message}/${status}`, tier: 2, grant, handle: single(unmark) },
    { method: 'DELETE', path: `/messages/{message}/un${status}`, tier: 2, grant, handle: single(unmark) },
    { method: 'POST', path: `/messages/batch/${status}`, tier: 3, grant, handle: batch(mark) },
    { method: 'POST', path: `/messages/batch/un${status}`, tier: 3, grant, handle: batch(unmark) },
  ];
}

function single(act: (environment: Environment, message: Message) => void): Route['handle'] {
  return (request, environment) => {
    const message = messageOf(request, environment);
    act(environment, message);
    return ok(messageView(message));
  };
}

function markInteracted(request: ApiRequest, environment: Environment) {
  const message = messageOf(request, environment);
  environment.messages.mark(message, 'interacted', interactionOf(request.body));
  return ok(messageView(message));
}

function interactionOf(body: JsonRecord): JsonRecord | null {
  const metadata = optionalRecord(body, 'metadata');
  if (metadata === undefined) return null;
  const values = Object.values(metadata);
  if (values.length > limits.interactionPairs) throw invalid('metadata', `has more than ${limits.interactionPairs} entries`, 'length');
  if (values.some((value) => typeof value === 'object' && value !== null)) throw invalid('metadata', 'must not be nested', 'type');
  return metadata;
}

/** Acts on each message there is; those updated within the second come back unchanged and are named in a header. */
function batch(act: (environment: Environment, message: Message, metadata: JsonRecord | null) => void): Route['handle'] {
  return (request, environment) => {
    const messages = messagesOf(request, environment, request.body);
    const metadata = interactionOf(request.body);
    const skipped = request.skipped(
      'message_ids',
      messages.map(({ id }) => id),
    );
    for (const message of messages) if (!skipped.has(message.id)) act(environment, message, metadata);
    const answer = ok(messages.map(messageView));
    return skipped.size === 0 ? answer : { ...answer, headers: { ...answer.headers, 'x-ratelimited-message_ids': [...skipped].join(',') } };
  };
}

function messagesOf({ caller }: ApiRequest, { messages }: Environment, source: JsonRecord): readonly Message[] {
  const owner = caller.user?.user;
  return texts(source, 'message_ids', Infinity)
    .map((id) => messages.get(id))
    .filter((message) => message !== undefined)
    .filter(({ recipient }) => owner === undefined || sameEntity(recipient, owner));
}

function batchContent(request: ApiRequest, environment: Environment) {
  return ok(messagesOf(request, environment, request.query).map(contentsView));
}
