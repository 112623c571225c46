import { invalid } from '../../../../client/errors';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { content, contentParts, hasActions } from '../fields/content';
import { momentInSeconds } from '../fields/dates';
import { deliveryBody, deliveryFields, role } from '../fields/delivery';
import { messageId, userId } from '../fields/ids';
import { newerMessages, olderMessages } from '../paging';
import { succeeded } from '../../../../language/results';

const sendMessage = operation({
  resource: 'message',
  name: 'send',
  title: 'Send',
  action: 'Send message',
  summary: 'Send a message to a user, or in the name of one',
  docs: docsAt('post-message'),
  endpoint: 'POST /v1.1/apps/{appId}/appusers/{userId}/messages',
  parameters: { userId: userId(), role: role(), content: content(), ...deliveryFields },
  check: (p) => {
    if (p.role === 'appUser' && hasActions(p.content)) {
      throw invalid('Content › Actions', "'Content › Actions' stand under messages of the business alone", 'Choose Business under From.');
    }
    if (p.role === 'appUser' && p.destination !== undefined) {
      throw invalid('Destination', "'Destination' is for messages of the business alone", 'Choose Business under From, or leave it empty.');
    }
  },
  body: (p) => ({ role: p.role, ...deliveryBody(p), ...contentParts(p.content) }),
});

const getManyMessages = operation({
  resource: 'message',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many messages',
  summary: 'List the messages with a user, the latest first',
  docs: docsAt('get-messages'),
  endpoint: 'GET /v1.1/apps/{appId}/appusers/{userId}/messages',
  parameters: {
    userId: userId(),
    before: momentInSeconds().optional().meta({
      title: 'Before',
      description: 'Only messages before this moment: a date, or the seconds a message has in received',
      prominent: true,
    }),
  },
  paged: olderMessages,
});

const getNewMessages = operation({
  resource: 'message',
  name: 'getNew',
  title: 'Get New',
  action: 'Get new messages',
  summary: 'List the messages with a user since a moment, the earliest first',
  docs: docsAt('get-messages'),
  endpoint: 'GET /v1.1/apps/{appId}/appusers/{userId}/messages',
  parameters: {
    userId: userId(),
    after: momentInSeconds().meta({
      title: 'After',
      description: 'Only messages after this moment: a date, or the seconds a message has in received',
    }),
  },
  paged: newerMessages,
});

const deleteMessage = operation({
  resource: 'message',
  name: 'delete',
  title: 'Delete',
  action: 'Delete message',
  summary: 'Delete one message; what a channel has shown already stays there',
  docs: docsAt('delete-message'),
  endpoint: 'DELETE /v1.1/apps/{appId}/appusers/{userId}/messages/{messageId}',
  parameters: { userId: userId(), messageId: messageId() },
  result: succeeded,
});

const deleteAllMessages = operation({
  resource: 'message',
  name: 'deleteAll',
  title: 'Delete All',
  action: 'Delete all messages',
  summary: 'Delete all messages with a user; the user stays',
  docs: docsAt('delete-all-messages'),
  endpoint: 'DELETE /v1.1/apps/{appId}/appusers/{userId}/messages',
  parameters: { userId: userId() },
  result: succeeded,
});

export const messageOperations = [sendMessage, getManyMessages, getNewMessages, deleteMessage, deleteAllMessages] as const;
