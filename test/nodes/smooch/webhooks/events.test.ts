import fc from 'fast-check';
import { asJson } from '../../../../language/json';
import type { IncomingRequest } from '../../../../language/http';
import { eventsOf, identityOf } from '../../../../nodes/Smooch/shared/webhooks/delivery';
import type { SmoochEvent } from '../../../../nodes/Smooch/shared/webhooks/event';
import { kindOf } from '../../../../nodes/Smooch/shared/webhooks/kinds';
import { triggerTitles as ofSmooch } from '../../../../nodes/Smooch/Smooch/fields/triggers';
import { triggerTitles as ofSunshine } from '../../../../nodes/Smooch/Sunshine/fields/triggers';

const about = { version: 'v1.1', app: { _id: 'app1' }, appUser: { _id: 'u1', userId: 'steve' }, conversation: { _id: 'c1' } };
const source = { type: 'whatsapp', integrationId: 'i1' };

function delivered(body: unknown): IncomingRequest {
  return { method: 'POST', url: '/', headers: {}, rawBody: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) };
}
function read(body: unknown): readonly SmoochEvent[] {
  const events = eventsOf(delivered(body));
  if ('reason' in events) throw new TypeError(events.reason);
  return events;
}

describe('v1.1', () => {
  test('a message is who wrote what, where and when', () => {
    const message = { ...{ _id: 'm1', type: 'image', role: 'appUser', authorId: 'u1', name: 'Steve' }, received: 1700000123.456, source };
    const body = {
      ...about,
      trigger: 'message:appUser',
      messages: [{ ...message, text: 'Look', mediaUrl: 'https://x/y.png', mediaType: 'image/png' }],
    };
    expect(read(body)).toEqual([
      {
        ...{ kind: 'message', trigger: 'message:appUser', generation: 'v1.1', id: null, time: '2023-11-14T22:15:23.456Z' },
        ...{ app: { id: 'app1' }, user: { id: 'u1', externalId: 'steve' }, conversation: { id: 'c1', type: null } },
        ...{ channel: 'whatsapp', integrationId: 'i1', postback: null, activity: null, delivery: null, error: null },
        message: {
          ...{ id: 'm1', type: 'image', text: 'Look', payload: null, mediaUrl: 'https://x/y.png', mediaType: 'image/png' },
          author: { role: 'user', id: 'u1', name: 'Steve' },
        },
        details: { appUser: about.appUser },
        raw: body,
      },
    ]);
  });

  test('several messages are several events, in their order', () => {
    const messages = ['m1', 'm2'].map((_id) => ({ _id, role: 'appMaker', type: 'text', text: _id, source: { type: 'api' } }));
    const events = read({ ...about, trigger: 'message:appMaker', messages });
    expect(events.map(({ message }) => [message?.text, message?.author.role])).toEqual([
      ['m1', 'business'],
      ['m2', 'business'],
    ]);
  });

  test('a whisper is the business, and an unknown role nobody', () => {
    const roleOf = (role?: string) =>
      read({ ...about, trigger: 'message', messages: [asJson({ _id: 'm', role })] })[0]?.message?.author.role;
    expect([roleOf('whisper'), roleOf('appUser'), roleOf()]).toEqual(['business', 'user', null]);
  });

  test('a delivery says how far it got', () => {
    const body = {
      ...about,
      trigger: 'message:delivery:failure',
      destination: { type: 'twilio' },
      isFinalEvent: true,
      message: { _id: 'm9' },
    };
    expect(read({ ...body, error: { code: 'bad_request' }, timestamp: 1700000130.5 })).toMatchObject([
      {
        ...{ kind: 'delivery', channel: 'twilio', message: null, error: { code: 'bad_request' }, time: '2023-11-14T22:15:30.500Z' },
        delivery: { stage: 'failure', messageId: 'm9', isFinal: true },
      },
    ]);
  });

  test('what has no place of its own stands under details', () => {
    const link = { channel: 'twilio', criteria: { phoneNumber: '+15145555555' } };
    expect(read({ ...about, trigger: 'link:success', ...link })).toMatchObject([{ kind: 'link', details: link, message: null }]);
    const merged = { trigger: 'merge:appUser', surviving: { _id: 'u1' }, discarded: [{ _id: 'u2' }], timestamp: 1 };
    expect(read(merged)).toMatchObject([{ kind: 'user', user: { id: 'u1' }, details: { discarded: [{ _id: 'u2' }] } }]);
  });

  test('typing has an author', () => {
    const typing = { ...about, trigger: 'typing:appUser', activity: { type: 'typing:start' }, source, timestamp: 1 };
    expect(read(typing)).toMatchObject([
      { kind: 'typing', activity: { type: 'typing:start', author: { role: 'user' } }, channel: 'whatsapp' },
    ]);
  });
});

test('v1 is told by its missing version; its deliveries may hold several messages', () => {
  const body = {
    trigger: 'delivery:success',
    appUser: { _id: 'u1' },
    destination: { type: 'line' },
    messages: [{ _id: 'a' }, { _id: 'b' }],
  };
  const events = read(body);
  expect(events).toMatchObject([{ generation: 'v1', delivery: { stage: 'channel', messageId: 'a' } }, { delivery: { messageId: 'b' } }]);
  expect(new Set(events.map(identityOf)).size).toBe(2);
});

describe('v2', () => {
  const user = { id: 'u1', externalId: 'steve' };
  const conversation = { id: 'c1', type: 'personal' };
  const event = (type: string, payload: object, id = 'e1') => ({ id, type, createdAt: '2024-03-01T10:00:00.123Z', payload });
  const body = (...events: object[]) => ({ app: { id: 'app1' }, webhook: { id: 'w1', version: 'v2' }, events });

  test('a message is who wrote what, where and when', () => {
    const author = { type: 'user', userId: 'u1', displayName: 'Steve', user };
    const message = { id: 'm1', author, content: { type: 'text', text: 'Any news?' }, source };
    const raw = event('conversation:message', { conversation, message });
    expect(read(body(raw))).toEqual([
      {
        ...{ kind: 'message', trigger: 'conversation:message', generation: 'v2', id: 'e1', time: '2024-03-01T10:00:00.123Z' },
        ...{ app: { id: 'app1' }, user: { id: 'u1', externalId: 'steve' }, conversation },
        ...{ channel: 'whatsapp', integrationId: 'i1', postback: null, activity: null, delivery: null, error: null },
        message: {
          ...{ id: 'm1', type: 'text', text: 'Any news?', payload: null, mediaUrl: null, mediaType: null },
          author: { role: 'user', id: 'u1', name: 'Steve' },
        },
        details: {},
        raw,
      },
    ]);
  });

  test('one call may hold several events of several people', () => {
    const postback = event('conversation:postback', {
      conversation,
      user,
      source,
      postback: { payload: 'YES', metadata: { plan: 'pro' } },
    });
    const removed = event('user:remove', { user: { id: 'u2', externalId: 'b' } }, 'e2');
    expect(read(body(postback, removed))).toMatchObject([
      { kind: 'postback', postback: { payload: 'YES', metadata: { plan: 'pro' } }, user: { id: 'u1' } },
      { kind: 'user', user: { id: 'u2' }, conversation: null },
    ]);
  });

  test.each([
    [
      'conversation:message:delivery:user',
      { message: { id: 'm9' }, destination: { type: 'line' } },
      { kind: 'delivery', channel: 'line', message: null },
    ],
    [
      'conversation:typing',
      { activity: { type: 'typing:start', author: { type: 'business' } } },
      { activity: { author: { role: 'business' } } },
    ],
    ['switchboard:passControl', { reason: 'ticketClosed' }, { kind: 'control', details: { reason: 'ticketClosed' } }],
    ['user:merge', { mergedUsers: { surviving: { id: 'u1' }, discarded: { id: 'u2' } } }, { kind: 'user', user: { id: 'u1' } }],
    ['conversation:create', { creationReason: 'message' }, { kind: 'conversation', details: { creationReason: 'message' } }],
    ['something:new', { anything: 1 }, { kind: 'other', details: { anything: 1 } }],
  ])('%s', (type, payload, expected) => {
    expect(read(body(event(type, payload)))).toMatchObject([expected]);
  });
});

test.each([
  ['no JSON', '{"trigger":'],
  ['a list', []],
  ['text', '"x"'],
  ['nothing of the service', { hello: 1 }],
])('%s is answered with 400', (_, body) => {
  expect(eventsOf(delivered(body))).toMatchObject({ status: 400 });
});

test('every documented trigger has a kind', () => {
  const known = [...Object.keys(ofSmooch), ...Object.keys(ofSunshine)].filter(
    (trigger) => trigger !== '*' && trigger !== 'passthrough:messaging',
  );
  expect(known.filter((trigger) => kindOf(trigger) === 'other')).toEqual([]);
});

describe('whatever is delivered', () => {
  const anything = fc.jsonValue({ maxDepth: 3 });
  const key = fc.constantFrom(
    'messages',
    'postbacks',
    'appUser',
    'app',
    'message',
    'source',
    'timestamp',
    'activity',
    'destination',
    'payments',
  );
  const trigger = fc.constantFrom(...Object.keys(ofSmooch), ...Object.keys(ofSunshine));

  test('is read or refused, never thrown at, and the same delivery is known again', () => {
    fc.assert(
      fc.property(trigger, fc.dictionary(key, anything), (name, rest) => {
        for (const body of [{ ...rest, trigger: name }, { events: [{ id: 'e', type: name, payload: rest }, rest] }]) {
          const [once, twice] = [read(body), read(body)];
          expect(once.length).toBeGreaterThan(0);
          expect(once.map(identityOf)).toEqual(twice.map(identityOf));
          expect(once).toEqual(asJson(once));
        }
      }),
    );
  });
});

describe('what is delivered twice', () => {
  const message = { _id: 'm1', role: 'appUser', received: 1 };

  test('is the same message by either of two triggers', () => {
    const ids = ['message', 'message:appUser'].flatMap((trigger) => read({ ...about, trigger, messages: [message] }).map(identityOf));
    expect(new Set(ids).size).toBe(1);
  });

  test('is not what happened twice', () => {
    const press = (timestamp: number, payload: string) =>
      read({ ...about, trigger: 'postback', timestamp, postbacks: [{ action: { payload } }] }).map(identityOf);
    const readAt = (timestamp: number) => read({ ...about, trigger: 'conversation:read', timestamp }).map(identityOf);
    const ids = [...press(1, 'YES'), ...press(2, 'YES'), ...press(2, 'NO'), ...readAt(1), ...readAt(2)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['two payments', [{ trigger: 'payment:success', payments: [{ charge: { id: 'ch_1' } }, { charge: { id: 'ch_2' } }] }]],
    ['two channels', ['a', 'b'].map((id) => ({ trigger: 'client:add', client: { _id: id } }))],
    ['beginning and end of typing', ['start', 'stop'].map((end) => ({ trigger: 'typing:appUser', activity: { type: `typing:${end}` } }))],
  ])('is not what happened in one moment: %s', (_, bodies) => {
    const ids = bodies.flatMap((body) => read({ ...about, timestamp: 1_700_000_000.5, ...body }).map(identityOf));
    expect(new Set(ids).size).toBe(2);
  });
});
