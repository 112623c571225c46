import { docsAt } from '../docs';
import { operation } from '../declare';
import { messageId } from '../fields/ids';
import { interactionMetadata } from '../fields/metadata';
import { objectIn } from '../fields/objects';
import { tier } from '../limits';

const docs = docsAt('messages');
const parameters = { messageId: messageId() };

export const markSeen = operation({
  resource: 'message',
  name: 'markSeen',
  title: 'Mark as Seen',
  action: 'Mark message as seen',
  summary: 'Note that the recipient has seen a message, as when an in-app feed was opened',
  docs,
  endpoint: 'PUT /v1/messages/{messageId}/seen',
  parameters,
  rate: tier[2],
});

export const markUnseen = operation({
  resource: 'message',
  name: 'markUnseen',
  title: 'Mark as Unseen',
  action: 'Mark message as unseen',
  summary: 'Take back that a message was seen',
  docs,
  endpoint: 'DELETE /v1/messages/{messageId}/seen',
  parameters,
  rate: tier[2],
});

export const markRead = operation({
  resource: 'message',
  name: 'markRead',
  title: 'Mark as Read',
  action: 'Mark message as read',
  summary: 'Note that the recipient has read a message',
  docs,
  endpoint: 'PUT /v1/messages/{messageId}/read',
  parameters,
  rate: tier[2],
});

export const markUnread = operation({
  resource: 'message',
  name: 'markUnread',
  title: 'Mark as Unread',
  action: 'Mark message as unread',
  summary: 'Take back that a message was read',
  docs,
  endpoint: 'DELETE /v1/messages/{messageId}/read',
  parameters,
  rate: tier[2],
});

export const markArchived = operation({
  resource: 'message',
  name: 'markArchived',
  title: 'Archive',
  action: 'Archive message',
  summary: 'Take a message out of the in-app feed, which leaves out what is archived',
  docs,
  endpoint: 'PUT /v1/messages/{messageId}/archived',
  parameters,
  rate: tier[2],
});

export const markUnarchived = operation({
  resource: 'message',
  name: 'markUnarchived',
  title: 'Unarchive',
  action: 'Unarchive message',
  summary: 'Put an archived message back into the in-app feed',
  docs,
  endpoint: 'DELETE /v1/messages/{messageId}/archived',
  parameters,
  rate: tier[2],
});

export const markInteracted = operation({
  resource: 'message',
  name: 'markInteracted',
  title: 'Mark as Interacted',
  action: 'Mark message as interacted',
  summary: 'Note that the recipient has done something with a message, such as pressing its button',
  docs,
  endpoint: 'PUT /v1/messages/{messageId}/interacted',
  parameters: { ...parameters, metadata: interactionMetadata().meta({ prominent: true }) },
  rate: tier[2],
  body: ({ metadata }) => ({ metadata: objectIn(metadata) }),
});

export const messageStatusOperations = [markSeen, markUnseen, markRead, markUnread, markArchived, markUnarchived, markInteracted] as const;
