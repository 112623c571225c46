import fc from 'fast-check';
import { invalid } from '../../client/errors';
import { header } from '../../language/webhook';
import { Connection } from '../../runner/connection';
import { toy } from './support/toy';
import { incoming, verdictOf, type AnyWebhook } from './support/webhooks';

const stumbling = (thrown: unknown) => () => {
  throw thrown;
};

describe('a declaration that throws', () => {
  const parts = ['handshake', 'verify', 'parse', 'accepts', 'identify', 'reply'] as const;

  test.each(parts)('in %s is answered with 400 and emits nothing', (part) => {
    expect(verdictOf({ [part]: stumbling(invalid('Secret', 'The secret is hunter2')) })).toEqual({
      ok: false,
      status: 400,
      reason: 'The request cannot be read: invalid',
      reply: { status: 400, body: { message: 'The request cannot be read: invalid' } },
    });
  });

  test('in its routes as well', () => {
    const routes: AnyWebhook['routes'] = { parameter: 'routes', label: 'name', route: stumbling(new RangeError('x')) };
    expect(verdictOf({ routes })).toMatchObject({ ok: false, status: 400, reason: 'The request cannot be read: protocol' });
  });

  test('tells the caller nothing of what it threw, whatever that is', () => {
    const odd = [undefined, null, 'text', 5, Object.create(null), Symbol('s'), { toString: stumbling(1) }, new Error('hunter2')];
    for (const thrown of odd) {
      expect(verdictOf({ parse: stumbling(thrown) })).toMatchObject({ status: 400, reason: 'The request cannot be read: protocol' });
    }
  });
});

describe('any request', () => {
  const headers = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined)));
  const request = fc.record({
    method: fc.oneof(fc.constantFrom('POST', 'post', 'GET'), fc.string()),
    url: fc.oneof(fc.webPath(), fc.string()),
    headers: fc.oneof(
      headers,
      headers.map((others) => ({ ...others, 'X-Key': 'k' })),
    ),
    rawBody: fc.oneof(
      fc.uint8Array(),
      fc.json().map((text) => Buffer.from(text)),
      fc.array(fc.object()).map((notes) => Buffer.from(JSON.stringify(notes))),
    ),
  });

  test('is let in or refused, never thrown at the host', () => {
    fc.assert(
      fc.property(request, (given) => {
        const webhook = new Connection(toy, { apiKey: 'k' }).webhook('notebook').configured({});
        const verdict = webhook.receive(given);
        if (verdict.ok) {
          expect(given.method.toUpperCase()).toBe('POST');
          expect(header(incoming(given), 'x-key')).toBe('k');
          expect(verdict.routes).toHaveLength(verdict.events.length);
          expect(verdict.reply).toEqual({ status: 200, body: { received: true } });
        } else {
          expect([400, 401, 405]).toContain(verdict.status);
          expect(verdict.reply).toMatchObject({ status: verdict.status, body: { message: verdict.reason } });
        }
      }),
    );
  });
});

describe('a header', () => {
  test('is found in any case', () => {
    const request = incoming({ headers: { 'X-Hub-Signature': 'a' } });
    expect(['x-hub-signature', 'X-HUB-SIGNATURE'].map((name) => header(request, name))).toEqual(['a', 'a']);
  });

  test('that is missing or sent twice has no value', () => {
    const request = incoming({ headers: { twice: ['a', 'b'], gone: undefined } });
    expect(['twice', 'gone', 'other', 'constructor'].map((name) => header(request, name))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
