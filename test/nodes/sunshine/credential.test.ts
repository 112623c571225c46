import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { connectTo, keys, messageOf, offline, openSandbox } from './harness';

cleanUpAfterEach();

test.each([
  [{}, 'https://api.smooch.io'],
  [{ region: 'eu' }, 'https://api.eu-1.smooch.io'],
  [{ region: 'zendesk', subdomain: 'acme' }, 'https://acme.zendesk.com/sc'],
  [{ region: 'zendesk', subdomain: 'https://Acme.zendesk.com/agent' }, 'https://acme.zendesk.com/sc'],
  [{ region: 'eu', baseUrl: 'api.example.com/sc/v2/' }, 'https://api.example.com/sc'],
  [{ baseUrl: 'http://127.0.0.1:4000/v1.1' }, 'http://127.0.0.1:4000'],
])('%j is reached at %s', (fields, expected) => {
  expect(offline(fields).credential.baseUrl).toBe(expected);
});

test.each([
  ['half of a key', { secret: '' }, /'Key ID' is filled in and 'Key Secret' is not/],
  ['a key of an account as one of an app', keys.account, /belongs to an account/],
  ['a key of an app as one of an account', { scope: 'account' }, /belongs to an app/],
  ['a blank inside the key', { keyId: 'app_ 1' }, /holds blanks/],
  ['key and secret in one field', { keyId: 'app_1:2' }, /holds a colon/],
  ['no subdomain', { region: 'zendesk' }, /'Zendesk Subdomain' is empty/],
  ['a subdomain that is none', { region: 'zendesk', subdomain: 'a.b' }, /only letters, digits and hyphens/],
  ['another scheme', { baseUrl: 'ftp://api.smooch.io' }, /not an http or https address/],
  ['a password in the address', { baseUrl: 'https://u:p@api.smooch.io' }, /more than host and path/],
])('%s is refused at once', (_, fields, message) => {
  expect(messageOf(() => offline(fields))).toMatch(message);
});

test('keys from before the prefixes may have any scope', () => {
  expect(offline({ keyId: keys.app.keyId.replace('app_', ''), scope: 'account' }).credential.scope).toBe('account');
});

test('several webhook secrets are told apart by blanks and lines', () => {
  expect(offline({ webhookSecret: ' one two\nthree ' }).credential.webhookSecrets).toEqual(['one', 'two', 'three']);
});

test.each([
  ['App ID', { appId: '' }],
  ['Key ID', { keyId: '', secret: '' }],
  ['Access Token', { authentication: 'token' }],
])('a call without %s names the field of the credential', (field, fields) => {
  expect(messageOf(() => offline(fields).prepare('user.get', { userId: 'steve' }))).toMatch(`'${field}' is missing in the credential`);
});

test('a call may name another app than the credential', () => {
  const prepared = offline({ ...keys.account, scope: 'account', appId: '' }).prepare('app.get', { appId: 'other' });
  expect(prepared?.url).toBe('https://api.smooch.io/v2/apps/other');
});

test.each(['app', 'integration'] as const)('a working key of scope %s passes its test with one request', async (scope) => {
  const sandbox = await openSandbox();
  const { keyId, secret } = sandbox[scope];
  await connectTo(sandbox, { keyId, secret, scope }).test();
  expect(sandbox.requests).toHaveLength(1);
  expect(sandbox.violations).toEqual([]);
});

test('a key of an account passes without an app', async () => {
  const sandbox = await openSandbox();
  const { keyId, secret } = sandbox.account;
  await connectTo(sandbox, { keyId, secret, scope: 'account', appId: '' }).test();
  expect(sandbox.requests).toHaveLength(1);
});

test('the key may be sent as a password', async () => {
  const sandbox = await openSandbox();
  await expect(connectTo(sandbox, { authentication: 'basic' }).test()).resolves.toBeUndefined();
});

test('a wrong secret fails the test, saying which field to mend and never the secret', async () => {
  const sandbox = await openSandbox();
  const wrong = ['not', 'the', 'secret'].join('-');
  const error = await failureOf(connectTo(sandbox, { secret: wrong }).test());
  expect([error.kind, error.status, error.field]).toEqual(['auth', 401, 'Key ID']);
  expect(JSON.stringify([error.message, error.advice, error.body])).not.toContain(wrong);
});
