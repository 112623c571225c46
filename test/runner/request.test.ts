import fc from 'fast-check';
import type { FormPart } from '../../client/transport';
import { multipart, type Body, type Query } from '../../language/operation';
import { piecesOf, queryEntries, signedRequest, type Pieces } from '../../runner/request';
import { refusalOf } from '../support/refusal';
import { toy } from './support/toy';

const credential = { origin: 'https://toy.example/v1', apiKey: 'k', tenant: 'acme' };
const noon = new Date('2026-01-02T12:00:00Z');

function request(pieces: Partial<Pieces>) {
  return signedRequest(toy, { endpoint: 'POST /notes', pathValues: [], ...pieces }, credential, noon);
}

describe('the body', () => {
  test.each<[string, Body, unknown, string | undefined]>([
    ['an object as JSON, without what is undefined', { a: 1, b: undefined }, '{"a":1}', 'application/json'],
    ['a list as JSON', [1, 'a', null], '[1,"a",null]', 'application/json'],
    ['an empty list as JSON', [], '[]', 'application/json'],
    ['text as JSON', 'text', '"text"', 'application/json'],
    ['null as JSON', null, 'null', 'application/json'],
    ['zero as JSON', 0, '0', 'application/json'],
    ['a form', new URLSearchParams([['a b', 'é&=']]), 'a+b=%C3%A9%26%3D', 'application/x-www-form-urlencoded'],
    ['none', undefined, undefined, undefined],
  ])('%s', (_, body, written, type) => {
    const { body: sent, headers } = request({ body });
    expect(sent).toBe(written);
    expect(headers['content-type']).toBe(type);
  });

  test('parts of a multipart form are handed on, for the transport to write', () => {
    const parts: FormPart[] = [
      { name: 'a', content: 'text' },
      { name: 'file', content: Buffer.from('bytes'), fileName: 'f.bin' },
    ];
    const { body, headers } = request({ body: multipart(parts) });
    expect(body).toEqual(parts);
    expect(headers).not.toHaveProperty('content-type');
  });

  test('a JSON list that looks like parts stays JSON', () => {
    const body = [{ name: 'a', content: 'text' }];
    expect(request({ body }).body).toBe(JSON.stringify(body));
  });
});

describe('the query', () => {
  test.each<[string, Query, string]>([
    ['leaves out what is undefined or empty', { a: undefined, b: '', c: 'c' }, 'c=c'],
    ['keeps false and zero', { a: false, b: 0 }, 'a=false&b=0'],
    ['repeats lists', { ids: ['1', '2'] }, 'ids%5B%5D=1&ids%5B%5D=2'],
    ['leaves out empty lists', { ids: [] }, ''],
    ['encodes names and values', { 'a b': 'é&=+#/' }, 'a%20b=%C3%A9%26%3D%2B%23%2F'],
    ['keeps the order', { z: '1', a: '2' }, 'z=1&a=2'],
  ])('%s', (_, query, written) => {
    expect(new URL(request({ query }).url).search.slice(1)).toBe(written);
  });

  test('read by a server gives the values back', () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(fc.dictionary(value, fc.oneof(value, fc.integer(), fc.boolean(), fc.array(value))), (query) => {
        expect([...new URL(request({ query }).url).searchParams]).toEqual(queryEntries(query));
      }),
    );
  });

  test('with half a surrogate pair is refused before anything is sent', () => {
    expect(refusalOf(() => request({ query: { q: 'a\ud83d' } }))).toMatchObject({ kind: 'invalid', field: 'q' });
  });
});

describe('the address', () => {
  test('is that of the service, then path and query', () => {
    const { method, url } = request({ endpoint: 'PUT /a/{id}', pathValues: [{}, { id: 'x/y' }], query: { q: 1 } });
    expect([method, url]).toEqual(['PUT', 'https://toy.example/v1/a/x%2Fy?q=1']);
  });

  test.each(['', 'toy.example', 'https://', 'ftp://toy.example', 'file:///etc'])('%j is no address to send to', (origin) => {
    const pieces: Pieces = { endpoint: 'GET /', pathValues: [] };
    expect(refusalOf(() => signedRequest(toy, pieces, { ...credential, origin }, noon))).toMatchObject({
      kind: 'invalid',
      field: 'Host',
      advice: 'Check the host or cluster in the credential',
    });
  });
});

describe('the headers', () => {
  test('ask for JSON, take those of the operation, leave out undefined ones, and are signed', () => {
    expect(request({ headers: { 'x-a': 'a', 'x-b': undefined } }).headers).toEqual({
      accept: 'application/json',
      'x-a': 'a',
      authorization: 'Bearer k',
      'x-signed-at': noon.toISOString(),
    });
  });

  test('of the operation win over ours', () => {
    const { headers } = request({ body: {}, headers: { accept: 'text/csv', 'content-type': 'application/vnd.toy+json' } });
    expect(headers).toMatchObject({ accept: 'text/csv', 'content-type': 'application/vnd.toy+json' });
  });
});

describe('the pieces of an operation', () => {
  const shared = { kind: 'request', resource: 'a', name: 'b', title: 'B', action: 'b', summary: '', docs: '', parameters: {} } as const;

  test('path values come from the operation, then the parameters, then the credential', () => {
    const pieces = piecesOf(
      { ...shared, endpoint: 'GET /{x}/{y}/{tenant}', path: () => ({ x: 'own' }) },
      { x: 'given', y: 'given' },
      credential,
    );
    expect(request(pieces).url).toBe('https://toy.example/v1/own/given/acme');
  });

  test('an operation may choose its endpoint', () => {
    expect(piecesOf({ ...shared, endpoint: 'GET /a', route: () => 'DELETE /b' }, {}, credential).endpoint).toBe('DELETE /b');
  });

  test('an operation may live at another address', () => {
    const pieces = piecesOf({ ...shared, endpoint: 'GET /a', baseUrl: () => 'https://elsewhere.example' }, {}, credential);
    expect(request(pieces).url).toBe('https://elsewhere.example/a');
  });

  test('the rules across fields are asked first', () => {
    const calls: string[] = [];
    const note = (what: string) => () => void calls.push(what);
    piecesOf(
      {
        ...shared,
        endpoint: 'GET /a',
        check: note('check'),
        body: () => (calls.push('body'), undefined),
        query: () => (calls.push('query'), {}),
      },
      {},
      credential,
    );
    expect(calls[0]).toBe('check');
    expect(calls).toHaveLength(3);
  });
});
