import { operation } from '../declare';
import { docsAt } from '../docs';
import { messageId } from '../fields/ids';
import { messageFilterQuery, messageFilters } from '../fields/message-filters';
import { triggerDataFilter, triggerDataText } from '../fields/trigger-data';
import { tier } from '../limits';
import { pagedBy } from '../paging';

const docs = docsAt('messages');

export const getManyMessages = operation({
  resource: 'message',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many messages',
  summary: 'List messages of every channel and recipient, newest first; those outside in-app feeds are kept for 30 days',
  docs,
  endpoint: 'GET /v1/messages',
  parameters: messageFilters,
  rate: tier[4],
  paged: pagedBy('items'),
  query: messageFilterQuery,
});

export const getMessage = operation({
  resource: 'message',
  name: 'get',
  title: 'Get',
  action: 'Get message',
  summary: 'Get a message with its delivery and engagement status',
  docs,
  endpoint: 'GET /v1/messages/{messageId}',
  parameters: { messageId: messageId() },
  rate: tier[4],
});

export const getMessageContent = operation({
  resource: 'message',
  name: 'getContent',
  title: 'Get Content',
  action: 'Get content of message',
  summary: 'Get what was sent, as the templates made it: subject and text of an email, blocks of an in-app message',
  docs,
  endpoint: 'GET /v1/messages/{messageId}/content',
  parameters: { messageId: messageId() },
  rate: tier[4],
});

export const getMessageActivities = operation({
  resource: 'message',
  name: 'getActivities',
  title: 'Get Activities',
  action: 'Get activities of message',
  summary: 'List the triggers that a message brings together; more than one where the workflow batches',
  docs,
  endpoint: 'GET /v1/messages/{messageId}/activities',
  parameters: {
    messageId: messageId(),
    triggerData: triggerDataFilter().meta({
      description: 'Only activities that were triggered with these values; a JSON object without nesting, text of at most 256 characters',
    }),
  },
  rate: tier[4],
  paged: pagedBy('items'),
  query: ({ triggerData }) => ({ trigger_data: triggerDataText(triggerData) }),
});

export const getMessageEvents = operation({
  resource: 'message',
  name: 'getEvents',
  title: 'Get Events',
  action: 'Get events of message',
  summary: 'List what happened to a message: sent, delivered, bounced, read',
  docs,
  endpoint: 'GET /v1/messages/{messageId}/events',
  parameters: { messageId: messageId() },
  rate: tier[3],
  paged: pagedBy('items'),
});

export const getMessageDeliveryLogs = operation({
  resource: 'message',
  name: 'getDeliveryLogs',
  title: 'Get Delivery Logs',
  action: 'Get delivery logs of message',
  summary: 'List the requests to the delivering provider and its answers; empty for in-app messages',
  docs,
  endpoint: 'GET /v1/messages/{messageId}/delivery_logs',
  parameters: { messageId: messageId() },
  rate: tier[3],
  paged: pagedBy('items'),
});

export const messageOperations = [
  getManyMessages,
  getMessage,
  getMessageContent,
  getMessageActivities,
  getMessageEvents,
  getMessageDeliveryLogs,
] as const;
