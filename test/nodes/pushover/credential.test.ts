import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { credentialOf, offline, politely, scene } from './harness';

politely();

describe('a credential is proven', () => {
  test.each([
    ['to send', ['token'], '/1/apps/limits.json'],
    ['to receive', ['secret', 'deviceId'], '/1/messages.json'],
    ['for a team', ['teamToken'], '/1/teams.json'],
    ['for everything, by what costs nothing', ['token', 'secret', 'deviceId', 'teamToken'], '/1/apps/limits.json'],
    ['for a team, half a session beside it', ['teamToken', 'secret'], '/1/teams.json'],
  ])('%s', async (_, names, path) => {
    const { sandbox, connect } = await scene();
    const whole = credentialOf(sandbox);
    await connect(Object.fromEntries(names.map((name) => [name, whole[name]]))).test();
    expect(sandbox.requests.map((request) => `${request.method} ${request.path}`)).toEqual([`GET ${path}`]);
  });

  test('and what is wrong is told', async () => {
    const { connect } = await scene();
    expect(await failureOf(connect({ token: 't'.repeat(30) }).test())).toMatchObject({ kind: 'auth', providerCode: 'INVALID_TOKEN' });
    const session = { secret: 's'.repeat(60), deviceId: 'd'.repeat(30) };
    expect(await failureOf(connect(session).test())).toMatchObject({
      kind: 'auth',
      providerCode: 'INVALID_SESSION',
      advice: matching(/Log In/),
    });
  });

  test.each([
    [{}, 'The credential is empty'],
    [{ userKey: 'u'.repeat(30) }, 'The credential is empty'],
    [{ secret: 's' }, 'belong together'],
    [{ deviceId: 'd' }, 'belong together'],
  ])('but not %j', async (credential, message) => {
    expect(await failureOf(offline(credential).test())).toMatchObject({
      kind: 'invalid',
      message: matching(new RegExp(message)),
      advice: matching(/Log In/),
    });
  });
});

test('blanks around what was pasted do no harm, and empty fields count as absent', () => {
  const { credential } = offline({
    token: ` ${'t'.repeat(30)}\n`,
    userKey: '',
    secret: '  ',
    deviceId: ' d ',
    baseUrl: ' ',
    socketUrl: '',
  });
  expect(credential).toMatchObject({
    token: 't'.repeat(30),
    deviceId: 'd',
    baseUrl: 'https://api.pushover.net',
    socketUrl: 'wss://client.pushover.net/push',
  });
  expect([credential.userKey, credential.secret]).toEqual([undefined, undefined]);
});

test('addresses of a gateway replace those of Pushover', () => {
  const { credential } = offline({ baseUrl: 'http://localhost:8080/pushover/', socketUrl: 'ws://localhost:8080/push' });
  expect(credential).toMatchObject({ baseUrl: 'http://localhost:8080/pushover', socketUrl: 'ws://localhost:8080/push' });
});

test.each([
  ['token', 'too-short', 'Application Token'],
  ['userKey', 'ü'.repeat(30), 'Default User Key'],
  ['secret', 'two words', 'Session Secret'],
  ['secret', 'a:b', 'Session Secret'],
  ['deviceId', 'line\nbreak', 'Device ID'],
  ['teamToken', 'x', 'Team Token'],
  ['encryptionKey', 'f'.repeat(63), 'Encryption Key'],
  ['baseUrl', 'api.pushover.net', 'API Address'],
  ['baseUrl', 'https://user:pass@example.com', 'API Address'],
  ['socketUrl', 'https://example.com', 'WebSocket Address'],
])('a %s of %j is refused by its title, without repeating it', async (name, value, field) => {
  const error = await failureOf(Promise.resolve().then(() => offline({ [name]: value })));
  expect(error).toMatchObject({ kind: 'invalid', field });
  expect(error.message).not.toContain(value);
});
