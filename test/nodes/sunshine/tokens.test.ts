import jsonwebtoken from 'jsonwebtoken';
import { signHs256 } from '../../../client/jwt';
import { textAt, valueAt } from '../../../language/reading';
import { asJson } from '../../../language/json';
import { keys, offline, shown } from './harness';

/** Worked examples, by what they are about; computed apart from this code. */
const expected = {
  app: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImFwcF81ZjBjMWQyZTNiNGE1OTY4Nzc2NjU1NGEifQ.eyJzY29wZSI6ImFwcCJ9.A594mZKISV8-qGkMy2yiga79zXDFoYk9cBbTnndoZM8',
  user: 'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImFwcF81ZjBjMWQyZTNiNGE1OTY4Nzc2NjU1NGEifQ.eyJzY29wZSI6InVzZXIiLCJleHRlcm5hbF9pZCI6InVzZXIvd2l0aCBzbGFzaCIsIm5hbWUiOiJab8OrIiwiZW1haWwiOiJ6b2VAZXhhbXBsZS5jb20iLCJlbWFpbF92ZXJpZmllZCI6dHJ1ZSwiaWF0IjoxNzAwMDAwMDAwLCJleHAiOjE3MDAwMDM2MDB9.TCMkYQrGBJmsSrgFO0umbchyzIxwwvApaz59NduTvdY',
  appAt:
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImFwcF81ZjBjMWQyZTNiNGE1OTY4Nzc2NjU1NGEifQ.eyJzY29wZSI6ImFwcCIsImlhdCI6MTcwMDAwMDAwMH0.D_GdYndP2HGmuXortdnscV5WLudsam0YMNMEvcUIO-o',
  appUser:
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImFwcF81ZjBjMWQyZTNiNGE1OTY4Nzc2NjU1NGEifQ.eyJzY29wZSI6ImFwcFVzZXIiLCJ1c2VySWQiOiJiNjUxOCIsImlhdCI6MTQ1MTAwMDAwMH0.KQkgj0lGesRHSPnDkFnYw-ppJ-lAYYfphZaqHvEu5mM',
  accountAt:
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImFjdF81ZjBjMWQyZTNiNGE1OTY4Nzc2NjU1MDAifQ.eyJzY29wZSI6ImFjY291bnQiLCJpYXQiOjE3MDAwMDAwMDB9.FI4F7aAutNUchx43hOG1aY8woH6Dcd_xwSnnXBtJTCg',
  integrationAt:
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6ImludF81ZjBjMWQyZTNiNGE1OTY4Nzc2NjU1MTEifQ.eyJzY29wZSI6ImludGVncmF0aW9uIiwiaWF0IjoxNzAwMDAwMDAwLCJleHAiOjE3MDAwMDAzMDB9.ajYAyz7K9p54xBfs1Jm2PNdXX1RGJmSyZgf9TkJ1nHE',
  basic: 'Basic YXBwXzVmMGMxZDJlM2I0YTU5Njg3NzY2NTU0YTprWTdfdGVzdC1zZWNyZXQtMDEyMzQ1Njc4OWFiY2RlZlhZWg==',
};

test.each([
  ['an app', keys.app, { scope: 'app', iat: 1_700_000_000 }, expected.appAt],
  ['a user of v1.1', keys.app, { scope: 'appUser', userId: 'b6518', iat: 1_451_000_000 }, expected.appUser],
  ['an account', keys.account, { scope: 'account', iat: 1_700_000_000 }, expected.accountAt],
  ['an integration', keys.integration, { scope: 'integration', iat: 1_700_000_000, exp: 1_700_000_300 }, expected.integrationAt],
])('what is signed for %s is the worked example', (_, { keyId, secret }, claims, example) => {
  expect(signHs256({ secret, keyId, claims })).toBe(example);
});

const authorization = (more: Readonly<Record<string, unknown>> = {}, now?: Date) =>
  shown(offline(more, now), 'user.get', { userId: 'steve' }).headers.authorization ?? '';

const decoded = (header: string) => asJson(jsonwebtoken.decode(header.replace(/^Bearer /, ''), { complete: true }));

test('the key as a password is the worked example', () => {
  expect(authorization({ authentication: 'basic' })).toBe(expected.basic);
});

test('an access token is sent as it is', () => {
  expect(authorization({ authentication: 'token', accessToken: 'abc.def' })).toBe('Bearer abc.def');
});

test.each([
  ['app', keys.app],
  ['account', keys.account],
  ['integration', keys.integration],
] as const)('a token of scope %s names its key, its scope and its end', (scope, key) => {
  const token = decoded(authorization({ ...key, scope }));
  expect(valueAt(token, 'header')).toEqual({ alg: 'HS256', typ: 'JWT', kid: key.keyId });
  expect(valueAt(token, 'payload')).toEqual({ scope, iat: 1_700_000_000, exp: 1_700_003_600 });
});

test('the token has the header of the worked example and is signed with the text of the secret', () => {
  const now = new Date();
  const token = authorization({}, now).replace(/^Bearer /, '');
  expect(token.split('.')[0]).toBe(expected.app.split('.')[0]);
  for (const each of [token, expected.app]) {
    expect(asJson(jsonwebtoken.verify(each, keys.app.secret, { algorithms: ['HS256'] }))).toMatchObject({ scope: 'app' });
  }
});

test('a token is used again until shortly before it ends', () => {
  const now = Date.now();
  const first = authorization({}, new Date(now));
  expect(authorization({}, new Date(now + 60_000))).toBe(first);
  expect(authorization({ keyId: 'app_another' }, new Date(now))).not.toBe(first);
});

test('a user token is the worked example', async () => {
  const token = await offline().run('userToken.create', {
    externalId: 'user/with slash',
    name: 'Zoë',
    email: 'zoe@example.com',
    emailVerified: true,
    lifetime: 3600,
  });
  expect(token).toEqual({
    token: expected.user,
    userId: 'user/with slash',
    scope: 'user',
    keyId: keys.app.keyId,
    expiresAt: '2023-11-14T23:13:20.000Z',
  });
});

test('a user token without a lifetime never ends', async () => {
  const token = asJson(await offline().run('userToken.create', { externalId: 'b6518' }));
  expect(valueAt(token, 'expiresAt')).toBeNull();
  expect(valueAt(decoded(textAt(token, 'token') ?? ''), 'payload')).toEqual({ scope: 'user', external_id: 'b6518', iat: 1_700_000_000 });
});
