import { invalid } from '../../../../client/errors';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { subscribeSdkClient } from '../fields/conversations';
import { conversationId, participantId } from '../fields/ids';
import { checkOneUser, referenceBody, userReference } from '../fields/user-reference';
import { pagedBy } from '../paging';
import { succeeded } from '../../../../language/results';

const getManyParticipants = operation({
  resource: 'participant',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many participants',
  summary: 'List the users of a conversation, with what each has read',
  docs: docsAt('tag/Participants/operation/ListParticipants'),
  endpoint: 'GET /v2/apps/{appId}/conversations/{conversationId}/participants',
  parameters: { conversationId: conversationId() },
  paged: pagedBy('participants'),
});

const joinConversation = operation({
  resource: 'participant',
  name: 'join',
  title: 'Join',
  action: 'Join conversation',
  summary: 'Add a user to a group conversation; personal ones have one user for good',
  docs: docsAt('tag/Participants/operation/JoinConversation'),
  endpoint: 'POST /v2/apps/{appId}/conversations/{conversationId}/join',
  parameters: { conversationId: conversationId(), ...userReference(), subscribeSDKClient: subscribeSdkClient() },
  check: checkOneUser,
  body: (p) => ({ ...referenceBody(p), subscribeSDKClient: p.subscribeSDKClient }),
});

const leaveConversation = operation({
  resource: 'participant',
  name: 'leave',
  title: 'Leave',
  action: 'Leave conversation',
  summary: 'Take a user out of a group conversation',
  docs: docsAt('tag/Participants/operation/LeaveConversation'),
  endpoint: 'POST /v2/apps/{appId}/conversations/{conversationId}/leave',
  parameters: {
    conversationId: conversationId(),
    ...userReference(),
    participantId: participantId()
      .optional()
      .meta({ description: 'ID of the user as a participant of this conversation, in place of the other IDs' }),
  },
  check: (p) => {
    if (p.participantId === undefined) checkOneUser(p);
    else if ((p.userId ?? p.externalId) !== undefined) {
      throw invalid('Participant ID', "'Participant ID' stands beside another ID of the user", 'Leave all but one of them empty.');
    }
  },
  body: (p) => ({ ...referenceBody(p), participantId: p.participantId }),
  result: succeeded,
});

export const participantOperations = [getManyParticipants, joinConversation, leaveConversation] as const;
