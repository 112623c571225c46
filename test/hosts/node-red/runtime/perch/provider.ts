import { perchCredential, provider } from './declare';
import { feedStream, liveStream } from './feed';
import { operations } from './operations';
import { askedWebhook, callsWebhook, sortedWebhook } from './webhooks';

const resource = { title: 'Thing', description: 'For tests' };

export const perch = provider({
  id: 'perch',
  title: 'Perch',
  summary: 'For tests',
  docs: perchCredential.docs,
  color: '#cccccc',
  aliases: [],
  resources: { thing: resource, form: resource, reply: resource, feed: resource, hook: resource },
  operations,
  webhooks: [callsWebhook, askedWebhook, sortedWebhook],
  streams: [feedStream, liveStream],
  baseUrl: ({ address }) => address,
  sign: (draft, { token }) => ({ ...draft, headers: { ...draft.headers, authorization: `Bearer ${token}` } }),
  retry: { attempts: 1 },
  german: {},
});
