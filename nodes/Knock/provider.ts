import { provider } from './declare';
import { failures } from './error-codes';
import { explain, refused } from './errors';
import { german } from './german';
import { audienceOperations } from './operations/audiences';
import { bulkOperationOperations } from './operations/bulk-operations';
import { channelOperations } from './operations/channels';
import { getFeedPage } from './operations/feed-page';
import { feedOperations } from './operations/feeds';
import { guideOperations } from './operations/guides';
import { integrationOperations } from './operations/integrations';
import { messageBatchOperations } from './operations/message-batches';
import { messageStatusOperations } from './operations/message-status';
import { messageOperations } from './operations/messages';
import { microsoftTeamsOperations } from './operations/microsoft-teams';
import { objectOperations } from './operations/objects';
import { objectBulkOperations } from './operations/objects-bulk';
import { objectRecipientOperations } from './operations/objects-recipient';
import { objectSubscriptionOperations } from './operations/objects-subscriptions';
import { preferenceCenterOperations } from './operations/preference-center';
import { scheduleOperations } from './operations/schedules';
import { scheduleBulkOperations } from './operations/schedules-bulk';
import { slackOperations } from './operations/slack';
import { tenantOperations } from './operations/tenants';
import { tenantBulkOperations } from './operations/tenants-bulk';
import { signToken } from './operations/user-token';
import { userOperations } from './operations/users';
import { userBulkOperations } from './operations/users-bulk';
import { userDeviceOperations } from './operations/users-devices';
import { userRecipientOperations } from './operations/users-recipient';
import { workflowRunOperations } from './operations/workflow-runs';
import { workflowOperations } from './operations/workflows';
import { resources } from './resources';
import { sign } from './signing';
import { feedStream } from './stream/feed';
import { eventsWebhook } from './webhooks/events';

export const knock = provider({
  id: 'knock',
  title: 'Knock',
  summary: 'Notify people through email, push, SMS, chat and in-app feeds',
  docs: 'https://docs.knock.app/api-reference',
  color: '#f0c9b7',
  aliases: ['notification', 'notify', 'inbox', 'feed', 'preferences', 'workflow'],
  resources,
  operations: [
    // A new node begins with the first: the most used.
    ...workflowOperations,
    ...workflowRunOperations,
    ...userOperations,
    ...userBulkOperations,
    ...userRecipientOperations,
    ...userDeviceOperations,
    ...preferenceCenterOperations,
    ...feedOperations,
    getFeedPage,
    ...guideOperations,
    ...objectOperations,
    ...objectBulkOperations,
    ...objectSubscriptionOperations,
    ...objectRecipientOperations,
    ...tenantOperations,
    ...tenantBulkOperations,
    ...messageOperations,
    ...messageStatusOperations,
    ...messageBatchOperations,
    ...channelOperations,
    ...scheduleOperations,
    ...scheduleBulkOperations,
    ...audienceOperations,
    ...bulkOperationOperations,
    ...slackOperations,
    ...microsoftTeamsOperations,
    ...integrationOperations,
    signToken,
  ],
  webhooks: [eventsWebhook],
  streams: [feedStream],
  baseUrl: ({ baseUrl }) => baseUrl,
  sign,
  explain,
  failures,
  refused,
  // What the official clients repeat; a request that was too many was not taken, so that even a trigger may be sent again.
  retry: { statuses: [408, 409, 429, 500, 502, 503, 504], refusedStatuses: [429] },
  german,
});
