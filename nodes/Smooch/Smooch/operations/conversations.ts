import { choice } from '../../../../language/fields';
import { objectAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { authorFields } from '../fields/delivery';
import { userId } from '../fields/ids';
import { succeeded } from '../../../../language/results';

const getConversation = operation({
  resource: 'conversation',
  name: 'get',
  title: 'Get',
  action: 'Get conversation',
  summary: 'Get how many messages of a conversation are unread, and when each side read it last',
  docs: docsAt('get-messages'),
  endpoint: 'GET /v1.1/apps/{appId}/appusers/{userId}/messages',
  parameters: { userId: userId() },
  result: (answer) => objectAt(answer, 'conversation'),
});

const postActivity = operation({
  resource: 'conversation',
  name: 'postActivity',
  title: 'Post Activity',
  action: 'Post activity to conversation',
  summary: 'Show the user that the business is typing, has stopped, or has read the conversation',
  docs: docsAt('conversation-activity'),
  endpoint: 'POST /v1.1/apps/{appId}/appusers/{userId}/conversation/activity',
  parameters: {
    userId: userId(),
    type: choice({ 'typing:start': 'Typing Started', 'typing:stop': 'Typing Stopped', 'conversation:read': 'Conversation Read' })
      .default('typing:start')
      .meta({ title: 'Activity', description: 'What the business does' }),
    name: authorFields.name.meta({ description: 'Name of the person who does it' }),
    avatarUrl: authorFields.avatarUrl.meta({ description: 'Address of a picture of the person who does it' }),
  },
  // Showing the same twice looks like showing it once.
  repeatable: true,
  body: (p) => ({ role: 'appMaker', type: p.type, name: p.name, avatarUrl: p.avatarUrl }),
});

const resetUnread = operation({
  resource: 'conversation',
  name: 'resetUnread',
  title: 'Reset Unread',
  action: 'Reset unread count of conversation',
  summary: 'Set the number of messages the user has not read to zero',
  docs: docsAt('reset-unread-count'),
  endpoint: 'POST /v1.1/apps/{appId}/appusers/{userId}/conversation/read',
  parameters: { userId: userId() },
  repeatable: true,
  result: succeeded,
});

export const conversationOperations = [getConversation, postActivity, resetUnread] as const;
