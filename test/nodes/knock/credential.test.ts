import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { messageOf } from './failures';
import { connectTo, offline, openSandbox } from './inbound-harness';

cleanUpAfterEach();

test.each([
  [undefined, 'https://api.knock.app'],
  ['', 'https://api.knock.app'],
  ['https://api.knock.app/', 'https://api.knock.app'],
  ['https://api.knock.app/v1', 'https://api.knock.app'],
  ['https://api.knock.app/v1/', 'https://api.knock.app'],
  [' api.knock.app ', 'https://api.knock.app'],
  ['http://127.0.0.1:4000/knock/v1', 'http://127.0.0.1:4000/knock'],
])('the base address %j becomes %s', (baseUrl, expected) => {
  expect(offline({ baseUrl }).credential.baseUrl).toBe(expected);
});

test.each([
  ['a public key', { secretKey: 'pk_test_1' }, /begins with pk_/],
  ['a service token', { secretKey: 'knock_st_1' }, /begins with knock_st_/],
  ['blanks alone', { secretKey: '  ' }, /'Secret Key' is empty/],
  ['a blank inside', { secretKey: 'sk_a b' }, /holds blanks/],
  ['a secret key as the public one', { publicKey: 'sk_1' }, /begins with sk_/],
  ['another scheme', { baseUrl: 'ftp://api.knock.app' }, /not an http or https address/],
  ['a password in the address', { baseUrl: 'https://u:p@api.knock.app' }, /more than host and path/],
  ['a line break in the branch', { branch: 'a\nb' }, /'Branch' holds blanks/],
])('%s is refused at once', (_, fields, message) => {
  expect(messageOf(() => offline(fields))).toMatch(message);
});

test('blanks around what was pasted do no harm, and what was left empty is absent', () => {
  const { secretKey, publicKey, branch } = offline({ secretKey: ' sk_test_1\n', publicKey: '', branch: ' x ' }).credential;
  expect([secretKey, publicKey, branch]).toEqual(['sk_test_1', undefined, 'x']);
});

test('a working credential passes its test with one request', async () => {
  const sandbox = await openSandbox();
  await connectTo(sandbox).test();
  expect(sandbox.requests.map(({ method, path, search }) => `${method} ${path}?${search}`)).toEqual(['GET /v1/users?page_size=1']);
});

test('a key that is not known fails the test, saying which field to mend and never the key', async () => {
  const sandbox = await openSandbox();
  const wrong = ['sk', 'test', 'wrong'].join('_');
  const error = await failureOf(connectTo(sandbox, { secretKey: wrong }).test());
  expect([error.kind, error.status, error.field]).toEqual(['auth', 401, 'Secret Key']);
  expect(error.advice).toMatch(/Developers, API Keys/);
  expect(JSON.stringify([error.message, error.advice, error.body])).not.toContain(wrong);
});
