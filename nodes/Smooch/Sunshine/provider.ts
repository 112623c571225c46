import { explainFor, refused } from '../shared/errors';
import { retry } from '../shared/retry';
import { sign } from '../shared/auth';
import { provider } from './declare';
import { german } from './german';
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
