import { inspect } from 'node:util';
import fc from 'fast-check';
import type { ServiceError } from '../../client/errors';
import type { HttpResponse } from '../../client/transport';
import type { Provider } from '../../language/provider';
import { readAnswer } from '../../runner/answer';
import { refusalOf } from '../support/refusal';
import { toy } from './support/toy';
import type { ToySettings } from './support/toy-credential';

const credential: ToySettings = { origin: 'https://toy.example', apiKey: 'k-4711', tenant: 'acme' };

function response(status: number, body = '', headers: Record<string, string> = {}): HttpResponse {
  return { status, headers, body: Buffer.from(body) };
}

function read(answer: HttpResponse, provider: Provider<ToySettings> = toy) {
  return readAnswer(provider, answer, 'note.get', credential).json;
}

function failure(answer: HttpResponse, provider: Provider<ToySettings> = toy): ServiceError {
  return refusalOf(() => read(answer, provider));
}

describe('a success', () => {
  test.each<[string, string, unknown]>([
    ['JSON as it is', '{"a":[1]}', { a: [1] }],
    ['null', 'null', null],
    ['nothing as {}', '', {}],
    ['blanks as {}', ' \n', {}],
    ['text that is not JSON as text', 'ok\n', 'ok\n'],
    ['text in UTF-8', '"é😀"', 'é😀'],
  ])('gives %s', (_, body, result) => {
    expect(read(response(200, body))).toEqual(result);
    expect(read(response(299, body))).toEqual(result);
  });

  test('is read from its own bytes alone, where they are part of a larger buffer', () => {
    const body = new Uint8Array(Buffer.from('xx{"a":1}xx')).subarray(2, 9);
    expect(read({ status: 200, headers: {}, body })).toEqual({ a: 1 });
  });
});

describe('a failure', () => {
  test.each([
    [400, 'invalid', 'Compare the fields'],
    [401, 'auth', 'Check the credential'],
    [402, 'permission', 'rights and quota at Toy'],
    [403, 'permission', 'rights and quota at Toy'],
    [404, 'notFound', 'Check the id'],
    [409, 'conflict', 'It exists already'],
    [410, 'notFound', 'Check the id'],
    [422, 'invalid', 'Compare the fields'],
    [429, 'rateLimited', 'Too many requests'],
    [500, 'unavailable', 'Toy has trouble'],
    [503, 'unavailable', 'Toy has trouble'],
    [301, 'protocol', 'Compare the fields'],
  ])('with status %i is of kind %s and advises', (status, kind, advice) => {
    const error = failure(response(status, 'why'));
    expect(error).toMatchObject({ kind, status, code: `HTTP_${status}`, message: `Toy answered ${status}: why`, body: 'why' });
    expect(error.advice).toContain(advice);
  });

  test('of any status is a ServiceError, never a result', () => {
    const status = fc.integer({ min: 100, max: 599 }).filter((code) => code < 200 || code > 299);
    fc.assert(
      fc.property(status, fc.string(), (code, body) => {
        expect(failure(response(code, body))).toMatchObject({ status: code });
      }),
    );
  });

  test('carries the id of the request and the wait that was asked for', () => {
    expect(failure(response(429, '', { 'x-request-id': 'r-1', 'retry-after': '7' }))).toMatchObject({
      requestId: 'r-1',
      retryAfterMs: 7000,
      message: 'Toy answered 429',
      body: undefined,
    });
  });

  test('shows no more than the beginning of a long answer', () => {
    const { message, body } = failure(response(500, 'x'.repeat(100_000)));
    expect(message.length).toBeLessThan(1100);
    expect(body).toHaveLength(1000);
  });

  test('tells nothing of the credential', () => {
    expect(inspect(failure(response(401, 'no')), { depth: Infinity, showHidden: true })).not.toContain(credential.apiKey);
  });
});

describe('what the service makes of it', () => {
  test('a success may be a refusal all the same', () => {
    expect(failure(response(200, '{"error":"full"}'))).toMatchObject({ kind: 'invalid', status: 422, code: 'HTTP_422' });
  });

  test('what is no JSON may be one, too, told by its text', () => {
    const provider: Provider<ToySettings> = {
      ...toy,
      refused: (answer, text) => (answer === undefined && text !== 'OK' ? 502 : undefined),
    };
    expect(read(response(200, 'OK'), provider)).toBe('OK');
    expect(read(response(200, 'null'), provider)).toBe(null);
    expect(failure(response(200, '<html>'), provider)).toMatchObject({ kind: 'unavailable' });
    expect(failure(response(200, ''), provider)).toMatchObject({ kind: 'unavailable' });
  });

  test("the service's reading is laid over the general one", () => {
    const provider: Provider<ToySettings> = {
      ...toy,
      explain: ({ status, json, text, headers, operation }) => ({
        message: JSON.stringify({ status, json, text, headers, operation }),
        providerCode: 'E7',
      }),
    };
    const error = failure(response(404, '{"a":1}', { 'x-h': '1' }), provider);
    expect(error).toMatchObject({ kind: 'notFound', providerCode: 'E7' });
    expect(JSON.parse(error.message)).toEqual({
      status: 404,
      json: { a: 1 },
      text: '{"a":1}',
      headers: { 'x-h': '1' },
      operation: 'note.get',
    });
  });
});
