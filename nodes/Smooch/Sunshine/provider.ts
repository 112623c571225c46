import { failures } from '../shared/error-codes';
import { explainFor, refused } from '../shared/errors';
import { retry } from '../shared/retry';
import { sign } from '../shared/auth';
import { strictlyEncoded } from '../shared/strict-path';
import { provider } from './declare';
import { german } from './german';
import { openTo } from './open-to';
import { appKeyOperations } from './operations/app-keys';
import { appOperations } from './operations/apps';
import { integrationKeyOperations } from './operations/integration-keys';
import { integrationOperations } from './operations/integrations';
import { oauthOperations } from './operations/oauth';
import { switchboardIntegrationOperations } from './operations/switchboard-integrations';
import { switchboardOperations } from './operations/switchboards';
import { webhookUpkeepOperations } from './operations/webhook-upkeep';
import { webhookOperations } from './operations/webhooks';
import { activityOperations } from './operations/activities';
import { attachmentOperations } from './operations/attachments';
import { channelCallOperations } from './operations/channel-calls';
import { clientOperations } from './operations/clients';
import { controlOperations } from './operations/control';
import { conversationOperations } from './operations/conversations';
import { deviceOperations } from './operations/devices';
import { messageOperations } from './operations/messages';
import { participantOperations } from './operations/participants';
import { userTokenOperations } from './operations/user-token';
import { userOperations } from './operations/users';
import { resources } from './resources';
import { eventsWebhook } from './webhooks/events';

export const sunshine = provider({
  id: 'sunshine',
  title: 'Sunshine Conversations',
  summary: 'Talk to customers on the web, in apps and through WhatsApp, Messenger, SMS and other channels',
  docs: 'https://docs.smooch.io/rest/',
  color: '#f0e2b7',
  aliases: ['smooch', 'zendesk', 'messaging', 'chat', 'whatsapp', 'messenger', 'conversation'],
  resources,
  operations: [
    // A new node begins with the first: the most used.
    ...messageOperations,
    ...attachmentOperations,
    ...conversationOperations,
    ...controlOperations,
    ...channelCallOperations,
    ...participantOperations,
    ...activityOperations,
    ...userOperations,
    ...clientOperations,
    ...deviceOperations,
    ...userTokenOperations,
    ...switchboardOperations,
    ...switchboardIntegrationOperations,
    ...integrationOperations,
    ...integrationKeyOperations,
    ...webhookOperations,
    ...webhookUpkeepOperations,
    ...appOperations,
    ...appKeyOperations,
    ...oauthOperations,
  ],
  webhooks: [eventsWebhook],
  streams: [],
  baseUrl: ({ baseUrl }) => baseUrl,
  sign: (draft, settings, now) => sign(strictlyEncoded(draft), settings, now),
  explain: explainFor('Sunshine Conversations', openTo),
  failures,
  refused,
  retry,
  german,
});
