import { explainFor, refused } from '../shared/errors';
import { retry } from '../shared/retry';
import { sign } from '../shared/auth';
import { provider } from './declare';
import { german } from './german';
import { appKeyOperations } from './operations/app-keys';
import { appOperations } from './operations/apps';
import { integrationKeyOperations } from './operations/integration-keys';
import { integrationOperations } from './operations/integrations';
import { oauthOperations } from './operations/oauth';
import { switchboardIntegrationOperations } from './operations/switchboard-integrations';
import { switchboardOperations } from './operations/switchboards';
import { webhookUpkeepOperations } from './operations/webhook-upkeep';
import { webhookOperations } from './operations/webhooks';
import { resources } from './resources';

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
  webhooks: [],
  streams: [],
  baseUrl: ({ baseUrl }) => baseUrl,
  sign,
  explain: explainFor('Sunshine Conversations'),
  refused,
  retry,
  german,
});
