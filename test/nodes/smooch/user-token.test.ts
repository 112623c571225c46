import { decode } from 'jsonwebtoken';
import { asJson } from '../../../language/json';
import { objectAt } from '../../../language/reading';
import { cleanUpAfterEach } from '../../support/clean-up';
import { anyText } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { connectTo, KID, offline, openSandbox, textIn } from './harness';

cleanUpAfterEach();

const create = (parameters: object, connection = offline()) => connection.run('userToken.create', { ...parameters });
const claimsOf = (answer: unknown) => objectAt(asJson(decode(textIn(answer, 'token'), { complete: true })), 'payload');

test('a token never ends unless told', async () => {
  const answer = await create({ userId: 'steve@example.com' });
  expect(answer).toEqual({ token: anyText, userId: 'steve@example.com', scope: 'appUser', keyId: KID, expiresAt: null });
  expect(decode(textIn(answer, 'token'), { complete: true })).toMatchObject({ header: { alg: 'HS256', typ: 'JWT', kid: KID } });
  const { iat, ...claims } = claimsOf(answer);
  expect(claims).toEqual({ scope: 'appUser', userId: 'steve@example.com' });
  expect(typeof iat).toBe('number');
});

test('a token may end after a time, and say who it is', async () => {
  const answer = await create({ userId: 'b6518', lifetime: 3600, name: 'Steve', email: 'steve@example.com' });
  const { iat, exp, ...claims } = claimsOf(answer);
  expect(claims).toEqual({ scope: 'appUser', userId: 'b6518', name: 'Steve', email: 'steve@example.com' });
  expect(Number(exp) - Number(iat)).toBe(3600);
  expect(Date.parse(textIn(answer, 'expiresAt'))).toBe(Number(exp) * 1000);
});

test('a token opens the user it is for, and no other', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  for (const userId of ['steve', 'jane']) await connection.run('appUser.create', { userId });
  const accessToken = textIn(await create({ userId: 'steve' }, connection), 'token');
  const asUser = connectTo(sandbox, { authentication: 'token', accessToken });
  expect(await asUser.run('appUser.get', { userId: 'steve' })).toMatchObject({ appUser: { userId: 'steve' } });
  expect((await failureOf(asUser.run('appUser.get', { userId: 'jane' }))).kind).toBe('permission');
});

test('a credential without a key cannot sign', async () => {
  const connection = offline({ authentication: 'token', accessToken: 'token-1' });
  expect((await failureOf(create({ userId: 'steve' }, connection))).field).toBe('Authentication');
});
