import { sign } from '../shared/auth';
import { failures } from '../shared/error-codes';
import { explainFor, refused } from '../shared/errors';
import { retry } from '../shared/retry';
import { strictlyEncoded } from '../shared/strict-path';
import { provider } from './declare';
import { german } from './german';
import { openTo } from './open-to';
import { appKeyOperations } from './operations/app-keys';
import { appUserOperations } from './operations/app-users';
import { appOperations } from './operations/apps';
import { attachmentOperations } from './operations/attachments';
import { channelOperations } from './operations/channels';
import { conversationOperations } from './operations/conversations';
import { integrationProfileOperations } from './operations/integration-profiles';
import { integrationOperations } from './operations/integrations';
import { legacyConversationOperations } from './operations/legacy-conversations';
import { legacyUserOperations } from './operations/legacy-users';
import { mediaMessageOperations } from './operations/media-messages';
import { menuOperations } from './operations/menus';
import { messageOperations } from './operations/messages';
import { sendNotification } from './operations/notifications';
import { serviceAccountKeyOperations } from './operations/service-account-keys';
import { serviceAccountOperations } from './operations/service-accounts';
import { templateOperations } from './operations/templates';
import { createUserToken } from './operations/user-token';
import { webhookUpkeepOperations } from './operations/webhook-upkeep';
import { webhookOperations } from './operations/webhooks';
import { whatsAppDeploymentOperations } from './operations/whatsapp-deployments';
import { whatsAppTemplateOperations } from './operations/whatsapp-templates';
import { resources } from './resources';
import { eventsWebhook } from './webhooks/events';

export const smooch = provider({
  id: 'smooch',
  title: 'Smooch',
  summary: 'Talk to customers through the first generations of Sunshine Conversations (v1.1 and v1), for apps that still rest on them',
  docs: 'https://docs.smooch.io/rest/',
  color: '#d9e8a8',
  aliases: ['sunshine conversations', 'zendesk', 'messaging', 'chat', 'whatsapp', 'messenger', 'sms'],
  resources,
  operations: [
    // A new node begins with the first: the most used.
    ...messageOperations,
    ...mediaMessageOperations,
    ...appUserOperations,
    ...channelOperations,
    ...conversationOperations,
    ...attachmentOperations,
    sendNotification,
    ...webhookOperations,
    ...webhookUpkeepOperations,
    ...templateOperations,
    ...menuOperations,
    ...integrationOperations,
    ...integrationProfileOperations,
    ...whatsAppTemplateOperations,
    ...whatsAppDeploymentOperations,
    ...appOperations,
    ...appKeyOperations,
    ...serviceAccountOperations,
    ...serviceAccountKeyOperations,
    createUserToken,
    ...legacyUserOperations,
    ...legacyConversationOperations,
  ],
  webhooks: [eventsWebhook],
  streams: [],
  baseUrl: ({ baseUrl }) => baseUrl,
  sign: (draft, settings, now) => sign(strictlyEncoded(draft), settings, now),
  explain: explainFor('Smooch', openTo),
  failures,
  refused,
  retry,
  german,
});
