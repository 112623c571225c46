import type { JsonObject } from '../../../../language/metadata';
import type { SmoochEvent } from '../../shared/webhooks/event';
import { eventOfV2 } from '../../shared/webhooks/event-v2';

const conversation = { id: '0a0b0c0d0e0f101112131415', type: 'personal' };
const user = { id: 'aa11bb22cc33dd44ee55ff66', externalId: 'steve@example.com', authenticated: true };
const source = { type: 'whatsapp', integrationId: '5f00ff00ff00ff00ff00ff06' };

const entries: readonly JsonObject[] = [
  {
    ...{ id: '5f00cc00cc00cc00cc00cc03', type: 'conversation:message', createdAt: '2026-03-01T10:00:00.123Z' },
    payload: {
      conversation,
      message: {
        id: '5f0b1c2d3e4f5a6b7c8d9e0f',
        received: '2026-03-01T10:00:00.100Z',
        author: { type: 'user', userId: user.id, displayName: 'Steve', user },
        content: { type: 'text', text: 'Any news?' },
        source,
      },
    },
  },
  {
    ...{ id: '5f00cc00cc00cc00cc00cc07', type: 'conversation:postback', createdAt: '2026-03-01T10:01:00.000Z' },
    payload: { conversation, user, source, postback: { payload: 'YES', metadata: { plan: 'pro' } } },
  },
  {
    ...{ id: '5f00cc00cc00cc00cc00cc08', type: 'conversation:message:delivery:failure', createdAt: '2026-03-01T10:02:00.000Z' },
    payload: {
      ...{ conversation, user, isFinalEvent: true, message: { id: '5f0b1c2d3e4f5a6b7c8d9e10' } },
      destination: { type: 'twilio', integrationId: '5f00ff00ff00ff00ff00ff09' },
      error: { code: 'bad_request', underlyingError: { code: 21610 } },
    },
  },
  {
    ...{ id: '5f00cc00cc00cc00cc00cc09', type: 'switchboard:passControl', createdAt: '2026-03-01T10:03:00.000Z' },
    payload: { conversation, metadata: { reason: 'wants a human' }, reason: 'transferToEmail' },
  },
];

export const examples: readonly SmoochEvent[] = entries
  .map((entry) => eventOfV2(entry, '5f00aa00aa00aa00aa00aa01'))
  .filter((event) => event !== undefined);
