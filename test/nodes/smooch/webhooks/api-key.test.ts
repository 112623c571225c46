import fc from 'fast-check';
import type { IncomingRequest } from '../../../../language/http';
import { refusalOf } from '../../../../nodes/Smooch/shared/webhooks/api-key';

const SECRET = 'a0f9e5eb89179f14baea600a8721257c'.concat('58478a40');

const bearing = (headers: IncomingRequest['headers']): IncomingRequest => ({
  ...{ method: 'POST', url: '/', rawBody: Buffer.from('{}') },
  headers,
});
const accepts = (headers: IncomingRequest['headers'], secrets: readonly string[] = [SECRET]) =>
  refusalOf(bearing(headers), secrets) === undefined;

test.each<[string, IncomingRequest['headers'], boolean]>([
  ['the secret', { 'x-api-key': SECRET }, true],
  ['the secret, by whatever case of the name', { 'X-API-Key': SECRET }, true],
  ['the secret as the only one of a list', { 'x-api-key': [SECRET] }, true],
  ['the secret twice', { 'x-api-key': [SECRET, SECRET] }, false],
  ['the secret under two spellings of the name', { 'x-api-key': SECRET, 'X-API-KEY': SECRET }, false],
  ['another last digit', { 'x-api-key': `${SECRET.slice(0, -1)}1` }, false],
  ['upper case', { 'x-api-key': SECRET.toUpperCase() }, false],
  ['a blank at its end', { 'x-api-key': `${SECRET} ` }, false],
  ['nothing in it', { 'x-api-key': '' }, false],
  ['an empty list', { 'x-api-key': [] }, false],
  ['no such header', { authorization: SECRET }, false],
])('%s: %s', (_, headers, expected) => {
  expect(accepts(headers)).toBe(expected);
});

test('any of several secrets is enough', () => {
  expect(accepts({ 'x-api-key': SECRET }, ['other', SECRET])).toBe(true);
  expect(accepts({ 'x-api-key': 'other' }, ['other', SECRET])).toBe(true);
});

test('no secret is never an open door', () => {
  for (const secrets of [[], ['']]) {
    for (const headers of [{}, { 'x-api-key': '' }, { 'x-api-key': SECRET }]) expect(accepts(headers, secrets)).toBe(false);
  }
});

test('lets in exactly what is one of the secrets, whatever they are', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), text, (secrets, given) => {
      expect(accepts({ 'x-api-key': given }, secrets)).toBe(given !== '' && secrets.includes(given));
    }),
  );
});

test('what is told to the caller holds no secret', () => {
  expect(JSON.stringify(refusalOf(bearing({ 'x-api-key': 'forged' }), [SECRET]))).not.toMatch(/a0f9|forged/);
});
