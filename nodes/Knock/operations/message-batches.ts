import type { OperationText } from '../../../language/operation';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { messageId } from '../fields/ids';
import { interactionMetadata } from '../fields/metadata';
import { objectIn } from '../fields/objects';
import { limits, tier } from '../limits';
import { answerFor, answersFor, messageIdsOf } from '../message-batch';

const docs = docsAt('messages');
const parameters = { messageId: messageId() };

type Texts = Pick<OperationText, 'title' | 'action' | 'summary'>;
type Status = 'seen' | 'unseen' | 'read' | 'unread' | 'archived' | 'unarchived';

/** One message per input, up to 50 of them in one request; setting a status twice changes nothing. */
const markMany = <const N extends string>(name: N, status: Status, texts: Texts) =>
  operation({
    resource: 'message',
    name,
    ...texts,
    docs,
    endpoint: `POST /v1/messages/batch/${status}`,
    parameters,
    rate: tier[3],
    repeatable: true,
    body: (message) => ({ message_ids: [message.messageId] }),
    result: (answer, message, _, response) => answerFor(answer, message, 'id', response),
    batched: {
      max: limits.messageIdsInBatch,
      endpoint: `POST /v1/messages/batch/${status}`,
      body: (group) => ({ message_ids: messageIdsOf(group) }),
      split: (answer, group, response) => answersFor(answer, group, 'id', response),
    },
  });

export const markSeenMany = markMany('markSeenMany', 'seen', {
  title: 'Mark Many as Seen',
  action: 'Mark many messages as seen',
  summary: 'Note that messages were seen, one per input, up to 50 of them in one request',
});

export const markUnseenMany = markMany('markUnseenMany', 'unseen', {
  title: 'Mark Many as Unseen',
  action: 'Mark many messages as unseen',
  summary: 'Take back that messages were seen, one per input, up to 50 of them in one request',
});

export const markReadMany = markMany('markReadMany', 'read', {
  title: 'Mark Many as Read',
  action: 'Mark many messages as read',
  summary: 'Note that messages were read, one per input, up to 50 of them in one request',
});

export const markUnreadMany = markMany('markUnreadMany', 'unread', {
  title: 'Mark Many as Unread',
  action: 'Mark many messages as unread',
  summary: 'Take back that messages were read, one per input, up to 50 of them in one request',
});

export const markArchivedMany = markMany('markArchivedMany', 'archived', {
  title: 'Archive Many',
  action: 'Archive many messages',
  summary: 'Take messages out of the in-app feed, one per input, up to 50 of them in one request',
});

export const markUnarchivedMany = markMany('markUnarchivedMany', 'unarchived', {
  title: 'Unarchive Many',
  action: 'Unarchive many messages',
  summary: 'Put archived messages back into the in-app feed, one per input, up to 50 of them in one request',
});

export const markInteractedMany = operation({
  resource: 'message',
  name: 'markInteractedMany',
  title: 'Mark Many as Interacted',
  action: 'Mark many messages as interacted',
  summary: 'Note that something was done with messages, one per input; up to 50 of them with the same metadata go in one request',
  docs,
  endpoint: 'POST /v1/messages/batch/interacted',
  parameters: { ...parameters, metadata: interactionMetadata().meta({ prominent: true }) },
  rate: tier[3],
  repeatable: true,
  body: (message) => ({ message_ids: [message.messageId], metadata: objectIn(message.metadata) }),
  result: (answer, message, _, response) => answerFor(answer, message, 'id', response),
  batched: {
    max: limits.messageIdsInBatch,
    endpoint: 'POST /v1/messages/batch/interacted',
    groupBy: ({ metadata }) => JSON.stringify(objectIn(metadata) ?? null),
    body: (group) => ({ message_ids: messageIdsOf(group), metadata: objectIn(group[0]?.metadata) }),
    split: (answer, group, response) => answersFor(answer, group, 'id', response),
  },
});

export const getContentMany = operation({
  resource: 'message',
  name: 'getContentMany',
  title: 'Get Many Contents',
  action: 'Get contents of many messages',
  summary: 'Get what was sent, as the templates made it; one message per input, up to 50 of them in one request',
  docs,
  endpoint: 'GET /v1/messages/batch/content',
  parameters,
  rate: tier[4],
  query: (message) => ({ message_ids: [message.messageId] }),
  result: (answer, message, _, response) => answerFor(answer, message, 'message_id', response),
  batched: {
    max: limits.messageIdsInBatch,
    endpoint: 'GET /v1/messages/batch/content',
    query: (group) => ({ message_ids: messageIdsOf(group) }),
    body: () => undefined,
    split: (answer, group, response) => answersFor(answer, group, 'message_id', response),
  },
});

export const messageBatchOperations = [
  markSeenMany,
  markUnseenMany,
  markReadMany,
  markUnreadMany,
  markArchivedMany,
  markUnarchivedMany,
  markInteractedMany,
  getContentMany,
] as const;
