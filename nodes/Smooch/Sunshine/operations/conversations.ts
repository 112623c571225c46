import { invalid } from '../../../../client/errors';
import { choice } from '../../../../language/fields';
import { listAt, objectAt, textAt, valueAt } from '../../../../language/reading';
import { operation, task } from '../declare';
import { docsAt } from '../docs';
import { clearedDetails, conversationDetails, detailsBody, participants, participantsBody } from '../fields/conversations';
import { conversationId } from '../fields/ids';
import { checkOneUser, userReference } from '../fields/user-reference';
import { pagedBy } from '../paging';
import { succeeded } from '../../../../language/results';

const getManyConversations = operation({
  resource: 'conversation',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many conversations',
  summary: 'List the conversations of a user',
  docs: docsAt('tag/Conversations/operation/ListConversations'),
  endpoint: 'GET /v2/apps/{appId}/conversations',
  parameters: userReference(),
  check: checkOneUser,
  paged: pagedBy('conversations'),
  query: (p) => ({ 'filter[userId]': p.userId, 'filter[userExternalId]': p.externalId }),
});

const createConversation = operation({
  resource: 'conversation',
  name: 'create',
  title: 'Create',
  action: 'Create conversation',
  summary: 'Create a conversation for one user, or for a group in your own apps',
  docs: docsAt('tag/Conversations/operation/CreateConversation'),
  endpoint: 'POST /v2/apps/{appId}/conversations',
  parameters: {
    type: choice({ personal: 'Personal', sdkGroup: 'Group' }).default('personal').meta({
      title: 'Type',
      description: 'Personal for one user on any channel; a group for up to 10 users of the web messenger and apps',
    }),
    participants: participants(),
    ...conversationDetails,
  },
  check: ({ type, participants: users }) => {
    if (type === 'sdkGroup' || users.length === 1) return;
    throw invalid(
      'Participants',
      `'Participants' has ${users.length} entries; a personal conversation has exactly 1`,
      'Name one user, or choose the type Group.',
    );
  },
  body: (p) => ({ type: p.type, participants: participantsBody(p.participants), ...detailsBody(p) }),
});

const getOrCreateConversation = task({
  resource: 'conversation',
  name: 'getOrCreate',
  title: 'Get or Create',
  action: 'Get or create conversation',
  summary: 'Get the conversation to write to a user in: the default one, else the latest personal one, else a new one',
  docs: docsAt('tag/Conversations/operation/CreateConversation'),
  parameters: userReference(),
  shareBy: (p) => JSON.stringify([p.userId, p.externalId]),
  perform: async ({ userId, externalId }, { run }) => {
    checkOneUser({ userId, externalId });
    const user = userId === undefined ? { externalId } : { userId };
    const known = listAt({ conversations: await run('conversation.getMany', user) }, 'conversations');
    const personal = known.filter((conversation) => textAt(conversation, 'type') === 'personal');
    const found = personal.find((conversation) => valueAt(conversation, 'isDefault') === true) ?? latestOf(personal);
    if (found !== undefined) return { conversation: found, created: false };
    const created = await run('conversation.create', { participants: [user] });
    return { conversation: objectAt(created, 'conversation'), created: true };
  },
});

const getConversation = operation({
  resource: 'conversation',
  name: 'get',
  title: 'Get',
  action: 'Get conversation',
  summary: 'Get a conversation, with the integration that has control of it',
  docs: docsAt('tag/Conversations/operation/GetConversation'),
  endpoint: 'GET /v2/apps/{appId}/conversations/{conversationId}',
  parameters: { conversationId: conversationId() },
});

const updateConversation = operation({
  resource: 'conversation',
  name: 'update',
  title: 'Update',
  action: 'Update conversation',
  summary: 'Change name, picture or data of a conversation; what is left empty stays as it is',
  docs: docsAt('tag/Conversations/operation/UpdateConversation'),
  endpoint: 'PATCH /v2/apps/{appId}/conversations/{conversationId}',
  repeatable: true,
  parameters: { conversationId: conversationId(), ...conversationDetails, clear: clearedDetails() },
  body: (p) => ({ ...detailsBody(p), ...Object.fromEntries(p.clear.map((name) => [name, null])) }),
});

const deleteConversation = operation({
  resource: 'conversation',
  name: 'delete',
  title: 'Delete',
  action: 'Delete conversation',
  summary: 'Delete a conversation with its messages for good. The default conversation of a user cannot be deleted, only emptied',
  docs: docsAt('tag/Conversations/operation/DeleteConversation'),
  endpoint: 'DELETE /v2/apps/{appId}/conversations/{conversationId}',
  parameters: { conversationId: conversationId() },
  result: succeeded,
});

export const conversationOperations = [
  getOrCreateConversation,
  createConversation,
  getConversation,
  getManyConversations,
  updateConversation,
  deleteConversation,
] as const;

/** The one something happened in last; times are ISO 8601, so that their order is that of their texts. */
function latestOf(conversations: ReturnType<typeof listAt>) {
  const time = (conversation: (typeof conversations)[number]) =>
    textAt(conversation, 'lastUpdatedAt') ?? textAt(conversation, 'createdAt') ?? '';
  return [...conversations].sort((a, b) => (time(a) < time(b) ? 1 : -1))[0];
}
