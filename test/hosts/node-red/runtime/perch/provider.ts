import { perchCredential, provider } from './declare';
import { feedStream, flockStream, liveStream } from './feed';
import { operations } from './operations';
import { keptWebhook } from './kept';
import { receiptsWebhook } from './receipts';
import { askedWebhook, callsWebhook, sortedWebhook } from './webhooks';

const resource = { title: 'Thing', description: 'For tests' };

export const perch = provider({
  id: 'perch',
  title: 'Perch',
  summary: 'For tests',
  docs: perchCredential.docs,
  color: '#cccccc',
  aliases: [],
  resources: { thing: resource, form: resource, reply: resource, feed: resource, hook: resource, nest: resource },
  operations,
  webhooks: [callsWebhook, askedWebhook, sortedWebhook, receiptsWebhook, keptWebhook],
  streams: [feedStream, liveStream, flockStream],
  baseUrl: ({ address }) => address,
  sign: (draft, { token }) => ({ ...draft, headers: { ...draft.headers, authorization: `Bearer ${token}` } }),
  explain: ({ json }) =>
    typeof json === 'object' && json !== null && !Array.isArray(json) && typeof json.needs === 'string' ? { providerCode: json.needs } : {},
  retry: { attempts: 1 },
  german: {},
});
