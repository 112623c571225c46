import { invalid } from '../../client/errors';
import type { JsonObject, JsonValue } from '../../language/json';
import { defaultBodyLimit } from '../../runner/receive';
import { memory, oneEvent, verdictOf, type AnyWebhook } from './support/webhooks';

const refusal = { status: 401, reason: 'The signature is not valid' };
const events: readonly JsonObject[] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
const accepted = { status: 200, body: { received: true } };

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

describe('a request that is let in', () => {
  test('gives its events in order and is thanked for them', () => {
    expect(verdictOf({ parse: () => events })).toEqual({ ok: true, events, routes: [0, 0, 0], reply: accepted });
  });

  test('may hold no event at all', () => {
    expect(verdictOf({ parse: () => [] })).toEqual({ ok: true, events: [], routes: [], reply: accepted });
  });

  test('is answered as the declaration wants, which sees the events that are emitted', () => {
    const reply: AnyWebhook['reply'] = (emitted) => ({ status: 202, body: emitted.length });
    expect(verdictOf({ parse: () => events, accepts: ({ id }) => id !== 'a', reply })).toMatchObject({ reply: { status: 202, body: 2 } });
  });

  test('reaches the declaration as it came', () => {
    const rawBody = Buffer.from([0, 255, 10]);
    const parse: AnyWebhook['parse'] = (request) => [{ method: request.method, url: request.url, same: request.rawBody === rawBody }];
    expect(verdictOf({ parse }, { url: '/a?b=c', rawBody })).toMatchObject({ events: [{ method: 'POST', url: '/a?b=c', same: true }] });
  });
});

describe('the checks', () => {
  test('come in this order: method, size, handshake, signature, body, filter, route, repeat, reply', () => {
    const calls: string[] = [];
    const noted = <T>(what: string, value: T): T => {
      calls.push(what);
      return value;
    };
    verdictOf({
      handshake: () => {
        calls.push('handshake');
        return undefined;
      },
      verify: () => {
        calls.push('verify');
        return undefined;
      },
      parse: () => noted('parse', oneEvent),
      accepts: () => noted('accepts', true),
      routes: { parameter: 'routes', label: 'name', route: () => noted('route', 0) },
      identify: () => noted('identify', 'e1'),
      reply: () => noted('reply', accepted),
    });
    expect(calls).toEqual(['handshake', 'verify', 'parse', 'accepts', 'route', 'identify', 'reply']);
  });

  test('the first that fails ends it', () => {
    const never = () => {
      throw invalid('Test', 'This is not to be reached');
    };
    const rest: Partial<AnyWebhook> = { handshake: never, verify: never, parse: never, accepts: never, identify: never, reply: never };
    expect(verdictOf(rest, { method: 'GET' })).toMatchObject({ status: 405 });
    expect(verdictOf({ ...rest, bodyLimit: 1 })).toMatchObject({ status: 413 });
    expect(verdictOf({ ...rest, handshake: () => accepted })).toMatchObject({ ok: true, reply: accepted });
    expect(verdictOf({ ...rest, handshake: () => undefined, verify: () => refusal })).toMatchObject(refusal);
  });
});

describe('the method', () => {
  test.each(['POST', 'post'])('%s is let in where nothing else is said', (method) => {
    expect(verdictOf({}, { method }).ok).toBe(true);
  });

  test.each(['GET', 'PUT', 'HEAD', '', 'POST '])('%j is not, and is told what is', (method) => {
    const reply = { status: 405, headers: { allow: 'POST' }, body: { message: 'Use POST' } };
    expect(verdictOf({}, { method })).toEqual({ ok: false, status: 405, reason: 'Use POST', reply });
  });

  test('is one of those declared', () => {
    const methods = ['GET', 'OPTIONS'] as const;
    expect(verdictOf({ methods }, { method: 'OPTIONS' }).ok).toBe(true);
    expect(verdictOf({ methods }, { method: 'POST' })).toMatchObject({
      reason: 'Use GET or OPTIONS',
      reply: { headers: { allow: 'GET, OPTIONS' } },
    });
  });
});

describe('the size', () => {
  test.each([
    ['a limit of its own', { bodyLimit: 10 }, 10],
    ['the limit of the house', {}, defaultBodyLimit],
  ])('%s holds to the byte', (_, parts, limit) => {
    expect(verdictOf(parts, { rawBody: Buffer.alloc(limit) }).ok).toBe(true);
    expect(verdictOf(parts, { rawBody: Buffer.alloc(limit + 1) })).toMatchObject({
      ok: false,
      status: 413,
      reason: `The body is larger than ${limit} bytes`,
    });
  });
});

describe('a handshake', () => {
  test('is answered and emits nothing', () => {
    const reply = { status: 204, headers: { 'access-control-allow-origin': '*' } };
    expect(verdictOf({ handshake: () => reply })).toEqual({ ok: true, events: [], routes: [], reply });
  });
});

describe('a refusal', () => {
  test('tells its reason, with the body the service expects where there is one', () => {
    expect(verdictOf({ verify: () => refusal })).toEqual({
      ok: false,
      ...refusal,
      reply: { status: 401, body: { message: refusal.reason } },
    });
    expect(verdictOf({ verify: () => ({ ...refusal, body: { title: 'No' } }) })).toMatchObject({
      reply: { status: 401, body: { title: 'No' } },
    });
  });

  test('may come from the body as well', () => {
    expect(verdictOf({ parse: () => ({ status: 400, reason: 'No list' }) })).toMatchObject({ ok: false, status: 400, reason: 'No list' });
  });
});

describe('a filter', () => {
  test('keeps unwanted events away without refusing the request', () => {
    expect(verdictOf({ parse: () => events, accepts: ({ id }) => id === 'b' })).toMatchObject({
      ok: true,
      events: [{ id: 'b' }],
      routes: [0],
    });
    expect(verdictOf({ parse: () => events, accepts: () => false })).toEqual({ ok: true, events: [], routes: [], reply: accepted });
  });

  test('comes before routes and repeats: what is unwanted is neither refused nor remembered', () => {
    const seen = memory();
    const parts: Partial<AnyWebhook> = { identify: () => 'same', routes: { parameter: 'routes', label: 'name', route: () => refusal } };
    expect(verdictOf({ ...parts, accepts: () => false }, {}, seen)).toMatchObject({ ok: true });
    expect(seen.add('same')).toBe(true);
  });
});

describe('routes', () => {
  const routes: AnyWebhook['routes'] = {
    parameter: 'routes',
    label: 'name',
    route: ({ id }) => (id === 'x' ? { status: 404, reason: 'No route takes it' } : 'cba'.indexOf(textOf(id))),
  };

  test('give each event its output', () => {
    expect(verdictOf({ parse: () => events, routes })).toMatchObject({ events, routes: [2, 1, 0] });
  });

  test('an event that no route takes refuses the request', () => {
    expect(verdictOf({ parse: () => [{ id: 'a' }, { id: 'x' }], routes })).toMatchObject({
      ok: false,
      status: 404,
      reason: 'No route takes it',
    });
  });

  test('what came with a refused event is not lost when it is delivered again', () => {
    const seen = memory();
    const identify: AnyWebhook['identify'] = ({ id }) => textOf(id);
    verdictOf({ parse: () => [{ id: 'a' }, { id: 'x' }], routes, identify }, {}, seen);
    expect(verdictOf({ parse: () => [{ id: 'a' }], routes, identify }, {}, seen)).toMatchObject({ ok: true, events: [{ id: 'a' }] });
  });
});

describe('a repeat', () => {
  const identify: AnyWebhook['identify'] = ({ id }) => textOf(id);

  test('is answered like the first, but not emitted again', () => {
    const seen = memory();
    expect(verdictOf({ parse: () => events, identify }, {}, seen)).toMatchObject({ events, reply: accepted });
    expect(verdictOf({ parse: () => events, identify }, {}, seen)).toEqual({ ok: true, events: [], routes: [], reply: accepted });
    expect(verdictOf({ parse: () => [{ id: 'c' }, { id: 'd' }], identify }, {}, seen)).toMatchObject({ events: [{ id: 'd' }] });
  });

  test('inside one delivery is left out, and the routes stay with their events', () => {
    const routes: AnyWebhook['routes'] = { parameter: 'routes', label: 'name', route: ({ to }) => Number(to) };
    const parse = () => [
      { id: 'a', to: 1 },
      { id: 'a', to: 1 },
      { id: 'b', to: 2 },
    ];
    expect(verdictOf({ parse, identify, routes })).toMatchObject({ events: [{ id: 'a' }, { id: 'b' }], routes: [1, 2] });
  });

  test('is told by the delivery, where its events alone do not say it', () => {
    const parse = () => [{ id: 'a' }, { id: 'a' }];
    const identifyDelivery: AnyWebhook['identifyDelivery'] = ({ url }) => url;
    const seen = memory();
    expect(verdictOf({ parse, identifyDelivery }, { url: '/1' }, seen)).toMatchObject({ events: [{ id: 'a' }, { id: 'a' }] });
    expect(verdictOf({ parse, identifyDelivery }, { url: '/1' }, seen)).toMatchObject({ events: [] });
    expect(verdictOf({ parse, identifyDelivery }, { url: '/2' }, seen)).toMatchObject({ events: [{ id: 'a' }, { id: 'a' }] });
  });

  test('cannot be told where the declaration does not identify its events', () => {
    const seen = memory();
    verdictOf({ parse: () => events }, {}, seen);
    expect(verdictOf({ parse: () => events }, {}, seen)).toMatchObject({ events });
  });
});

describe('an answer by the flow', () => {
  const answer: AnyWebhook['answer'] = { operation: 'note.answer', timeoutMs: () => 1000, fallback: () => ({ status: 403 }) };

  test('leaves the reply open', () => {
    expect(verdictOf({ answer, reply: () => accepted })).toEqual({ ok: true, events: oneEvent, routes: [0], reply: undefined });
  });

  test('is not waited for where no event reaches the flow', () => {
    expect(verdictOf({ answer, accepts: () => false })).toMatchObject({ ok: true, reply: accepted });
  });
});
