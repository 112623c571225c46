import { createVerify, generateKeyPairSync } from 'node:crypto';
import { failureOf } from '../../support/refusal';
import { keys, offline, pkcs1, pkcs8 } from './inbound-harness';

const NOW = 1_608_600_116;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const signer = (signingKey: string = pkcs8()) => offline({ signingKey }, NOW * 1000 + 999);

async function tokenOf(parameters: object, signingKey?: string): Promise<string> {
  const result = await signer(signingKey).run('userToken.sign', { userId: 'user-1', ...parameters });
  return typeof result === 'object' && result !== null && 'token' in result ? String(result.token) : '';
}

const payloadOf = (token: string): string => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();

test('a plain token is that of the official library, to the letter', async () => {
  const token = await tokenOf({});
  const segments = 'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c2VyLTEiLCJpYXQiOjE2MDg2MDAxMTYsImV4cCI6MTYwODYwMzcxNn0'.split('.');
  const [header, payload, signature = ''] = token.split('.');
  expect([header, payload]).toEqual(segments);
  const verifier = createVerify('RSA-SHA256').update(`${header ?? ''}.${payload ?? ''}`);
  expect(verifier.verify(keys.publicKey, signature, 'base64url')).toBe(true);
});

test('grants stand by entity, between subject and time', async () => {
  const token = await tokenOf({
    lifetime: 7200,
    grants: [
      { entity: 'tenant', tenantId: 'acme', grants: ['slack/channels_read'] },
      { entity: 'object', collection: 'videos', objectId: 'v1', grants: ['channel_data/read', 'channel_data/write'] },
    ],
  });
  expect(payloadOf(token)).toBe(
    '{"sub":"user-1","grants":{"https://api.knock.app/v1/objects/$tenants/acme":{"slack/channels_read":[]},' +
      '"https://api.knock.app/v1/objects/videos/v1":{"channel_data/read":[],"channel_data/write":[]}},"iat":1608600116,"exp":1608607316}',
  );
});

test('an entity that is given twice gets the grants of both, each once, own words included', async () => {
  const token = await tokenOf({
    lifetime: 0,
    explicitGrants: true,
    grants: [
      { entity: 'user', userId: 'user-1', grants: ['user/feed_read'], moreGrants: ['feed/read'] },
      { entity: 'other', uri: 'https://api.knock.app/v1/users/user-1', grants: ['user/feed_read', 'user/read'] },
    ],
  });
  expect(JSON.parse(payloadOf(token))).toEqual({
    sub: 'user-1',
    grants: { 'https://api.knock.app/v1/users/user-1': { 'user/feed_read': [], 'feed/read': [], 'user/read': [] } },
    explicit_grants: true,
    iat: NOW,
  });
});

test.each([
  ['PKCS#8 in PEM', pkcs8()],
  ['base64 of it', base64(pkcs8())],
  ['PKCS#1 in PEM', pkcs1()],
  ['base64 of that', base64(pkcs1())],
  ['PEM with escaped line breaks', pkcs8().replaceAll('\n', '\\n')],
  ['PEM whose line breaks became blanks', `  ${pkcs8().replaceAll('\n', ' ')}`],
])('%s is a signing key', async (_, signingKey) => {
  expect(await tokenOf({}, signingKey)).toBe(await tokenOf({}));
});

test('a token id makes two tokens differ', async () => {
  const [one, two] = [await tokenOf({ addTokenId: true }), await tokenOf({ addTokenId: true })];
  expect(one).not.toBe(two);
  expect(payloadOf(one)).toMatch(/"exp":1608603716,"jti":"[0-9a-f-]{36}"}$/);
});

test('the result says when the token ends', async () => {
  expect(await signer().run('userToken.sign', { userId: 'user-1' })).toMatchObject({
    userId: 'user-1',
    expiresAt: '2020-12-22T02:21:56.000Z',
  });
  expect(await signer().run('userToken.sign', { userId: 'user-1', lifetime: 0 })).toMatchObject({ expiresAt: null });
});

test.each([
  ['a word', 'abc'],
  ['half a key', pkcs8().slice(0, 400)],
  ['a public key', keys.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
  ['a key of another kind', pkcs8(generateKeyPairSync('ed25519').privateKey)],
  ['a key that is too short', pkcs8(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey)],
])('%s is refused without being shown', async (_, signingKey) => {
  const error = await failureOf(tokenOf({}, signingKey));
  expect(error).toMatchObject({ kind: 'invalid', field: 'Signing Key' });
  expect(`${error.message} ${error.advice ?? ''} ${String(error.cause)}`).not.toContain(signingKey.split('\n')[1] ?? signingKey);
});

test('without a signing key it says where to find one', async () => {
  expect(await failureOf(offline().run('userToken.sign', { userId: 'user-1' }))).toMatchObject({ field: 'Signing Key' });
});
