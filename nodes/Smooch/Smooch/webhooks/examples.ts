import type { JsonObject } from '../../../../language/metadata';
import type { SmoochEvent } from '../../shared/webhooks/event';
import { eventsOfV1 } from '../../shared/webhooks/event-v1';

const about = {
  version: 'v1.1',
  app: { _id: '5f00aa00aa00aa00aa00aa01' },
  appUser: { _id: 'aa11bb22cc33dd44ee55ff66', userId: 'steve@example.com', conversationStarted: true },
  conversation: { _id: '0a0b0c0d0e0f101112131415' },
};

const message: JsonObject = {
  ...{ _id: '5f0b1c2d3e4f5a6b7c8d9e0f', type: 'text', text: 'Any news?', role: 'appUser', authorId: about.appUser._id, name: 'Steve' },
  received: 1700000123.456,
  source: { type: 'web', integrationId: '5f00ff00ff00ff00ff00ff08' },
};

const deliveries: readonly (JsonObject & { trigger: string })[] = [
  { ...about, trigger: 'message:appUser', messages: [message] },
  {
    ...{ ...about, trigger: 'postback', timestamp: 1700000140 },
    postbacks: [{ action: { _id: '5f0b1c2d3e4f5a6b7c8d9e11', type: 'postback', text: 'Yes', payload: 'YES' } }],
    source: { type: 'web', integrationId: '5f00ff00ff00ff00ff00ff08' },
  },
  {
    ...{ ...about, trigger: 'message:delivery:failure', timestamp: 1700000130.5, isFinalEvent: true },
    destination: { type: 'twilio', integrationId: '5f00ff00ff00ff00ff00ff09' },
    message: { _id: '5f0b1c2d3e4f5a6b7c8d9e10' },
    error: { code: 'bad_request', underlyingError: { code: 21610 } },
  },
  { ...about, trigger: 'conversation:read', source: { type: 'web' }, timestamp: 1700000150 },
];

export const examples: readonly SmoochEvent[] = deliveries.flatMap((delivery) => eventsOfV1(delivery, delivery.trigger));
