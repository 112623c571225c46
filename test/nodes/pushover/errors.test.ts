import type { Failure } from '../../../language/provider';
import { jsonIn, type JsonValue } from '../../../language/json';
import { explain, refused, saidIn } from '../../../nodes/Pushover/errors';
import type { ServiceError } from '../../../client/errors';
import { freePort } from '../../client/support/servers';
import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { credentialOf, politely, run, scene, shown } from './harness';

politely();

const failure = (status: number, body: JsonValue, operation = 'message.send'): Failure => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: {}, text, json: jsonIn(text), operation };
};
const answer = (said: Readonly<Record<string, JsonValue>>) => ({ ...said, status: 0, request: 'a0000000-0000-4000-8000-000000000002' });

describe('whatever the form of a refusal, what it says is read', () => {
  test.each<[string, JsonValue, readonly string[], Readonly<Record<string, readonly string[]>>]>([
    ['a list', answer({ user: 'invalid', errors: ['user key is invalid'] }), ['user key is invalid'], { user: ['invalid'] }],
    [
      'an object of lists',
      answer({ errors: { name: ['has already been taken', 'is odd'] } }),
      ['name has already been taken', 'name is odd'],
      { name: ['has already been taken', 'is odd'] },
    ],
    ['an object of texts', answer({ errors: { name: 'is odd' } }), ['name is odd'], { name: ['is odd'] }],
    ['a text', answer({ errors: 'not today' }), ['not today'], {}],
    ['one error', answer({ error: 'not today' }), ['not today'], {}],
    [
      'fields alone',
      answer({ user: 'invalid', message: 'cannot be blank' }),
      ['user invalid', 'message cannot be blank'],
      { user: ['invalid'], message: ['cannot be blank'] },
    ],
    [
      'a sentence',
      answer({ message: 'You have too many devices' }),
      ['You have too many devices'],
      { message: ['You have too many devices'] },
    ],
    ['nothing', { status: 0 }, [], {}],
    ['no object', [1], [], {}],
  ])('%s', (_, json, errors, fields) => {
    expect(saidIn(json)).toMatchObject({ errors, fields });
  });

  test('with the id of the request, where it is one', () => {
    expect(saidIn(answer({})).request).toBe('a0000000-0000-4000-8000-000000000002');
    expect(saidIn({ request: '<b>' }).request).toBeUndefined();
  });
});

describe('every kind of failure has a code and advice', () => {
  test.each<[number, JsonValue, string, string, string | undefined]>([
    [412, answer({ errors: ['second factor'] }), 'client.logIn', 'TWO_FACTOR_REQUIRED', 'auth'],
    [400, answer({ errors: ['invalid email'] }), 'client.logIn', 'INVALID_CREDENTIALS', 'auth'],
    [401, '', 'client.logIn', 'INVALID_CREDENTIALS', 'auth'],
    [400, answer({ errors: { name: ['has already been taken'] } }), 'client.registerDevice', 'DEVICE_NAME_TAKEN', 'conflict'],
    [400, answer({ message: 'You have reached your devices' }), 'client.registerDevice', 'TOO_MANY_DEVICES', 'permission'],
    [400, answer({ errors: { secret: ['is invalid'] } }), 'client.registerDevice', 'INVALID_SESSION', 'auth'],
    [400, answer({ errors: ['no'] }), 'client.download', 'INVALID_SESSION', 'auth'],
    [400, answer({ token: 'invalid', errors: ['application token is invalid'] }), 'message.send', 'INVALID_TOKEN', 'auth'],
    [400, answer({ errors: ['team token is invalid'] }), 'team.get', 'INVALID_TOKEN', 'auth'],
    [400, answer({ errors: { token: ['is out of available license credits'] } }), 'license.assign', 'NO_CREDITS', 'permission'],
    [
      400,
      answer({ receipt: 'not found', errors: ['receipt not found; may be invalid or expired'] }),
      'receipt.get',
      'NOT_FOUND',
      'notFound',
    ],
    [404, '<html>', 'receipt.get', 'NOT_FOUND', 'notFound'],
    [400, answer({ device_id: 'invalid', errors: ['device is not known'] }), 'client.download', 'DEVICE_GONE', 'auth'],
    [400, answer({ errors: ['device has been disabled'] }), 'client.deleteUpTo', 'DEVICE_GONE', 'auth'],
    [400, answer({ secret: 'invalid', errors: ['secret is not of this device'] }), 'client.download', 'INVALID_SESSION', 'auth'],
    [400, answer({ errors: ['the trial of this device has ended'] }), 'client.download', 'LICENSE_ENDED', 'auth'],
    [400, answer({ device_id: 'disabled', errors: ['the device may lack a license'] }), 'client.download', 'LICENSE_ENDED', 'auth'],
    [400, answer({ user: 'invalid', errors: ['user identifier is not a valid user'] }), 'message.send', 'UNKNOWN_USER', undefined],
    [400, answer({ user: 'is a member already' }), 'group.addUser', 'INVALID_PARAMETER', undefined],
    [400, answer({ device: 'invalid for this user' }), 'message.send', 'UNKNOWN_DEVICE', undefined],
    [400, answer({ errors: ['already acknowledged'] }), 'client.acknowledge', 'INVALID_PARAMETER', undefined],
    [429, answer({ errors: ['over limit'] }), 'message.send', 'QUOTA_EXCEEDED', 'rateLimited'],
    [503, '<html>trouble</html>', 'message.send', 'SERVER_ERROR', 'unavailable'],
    [302, '', 'message.send', 'MALFORMED_RESPONSE', 'protocol'],
  ])('%i %j of %s is %s', (status, body, operation, providerCode, kind) => {
    const told = explain(failure(status, body, operation));
    expect(told).toMatchObject({ providerCode, advice: matching(/\w/), ...(kind === undefined ? {} : { kind }) });
    expect(told.message).not.toContain('<');
  });

  test('what Pushover says is repeated, but for a log-in', () => {
    expect(explain(failure(400, answer({ errors: ['sound is not known'] }))).message).toBe(
      'Pushover refused the request (400): sound is not known',
    );
    expect(explain(failure(400, answer({ errors: ['hunter2 is wrong'] }), 'client.logIn')).message).not.toContain('hunter2');
  });
});

test.each<[JsonValue, number | undefined]>([
  [{ status: 1 }, undefined],
  [{ status: 0 }, 400],
  [{ status: 2 }, 400],
  [{}, 400],
  [{ status: '0' }, 400],
])('a success that says %j counts as %p', (body, status) => {
  expect(refused(body)).toBe(status);
});

describe('no failure shows a secret', () => {
  const password = ['sword', 'fish', '!'].join('');
  const session = 'session'.repeat(8);
  const email = 'zoe@example.com';
  const user = 'Z'.repeat(30);
  const operations: [string, Readonly<Record<string, unknown>>, readonly string[]][] = [
    ['message.send', { message: 'x', users: [user] }, [user]],
    ['client.download', {}, []],
    ['client.deleteUpTo', { message: '1' }, []],
    ['client.acknowledge', { receipt: 'r'.repeat(30) }, []],
    ['user.validate', {}, []],
    ['team.addUser', { email, password }, [email, password]],
    ['license.assign', { to: { by: 'email', email } }, [email]],
    ['client.logIn', { email, password, twoFactorCode: '987654' }, [email, password, '987654']],
    ['client.registerDevice', { name: 'desk', secret: session }, [session]],
  ];

  test.each(operations)('%s, where the service quotes everything it was sent', async (id, parameters, sent) => {
    const { sandbox, connection, connect } = await scene({ manners: { afterRefusalMs: 0, afterFailureMs: 0 } });
    const { secret = '', id: deviceId } = sandbox.device;
    const hidden = [sandbox.app.token, sandbox.account.userKey, secret, deviceId, sandbox.team.token, ...sent];
    const shows = (error: ServiceError) => hidden.filter((text) => shown(error).includes(text));
    const quote = `https://api.example/1/x.json?secret=${secret}&token=${sandbox.app.token} ${hidden.join(' ')} ${encodeURIComponent(secret)}`;
    for (const errors of [[quote], { secret: [quote] }, quote]) {
      for (const status of [200, 400, 412, 429, 500]) {
        sandbox.behave();
        sandbox.misbehave({ status, body: JSON.stringify({ status: 0, errors }), times: 3 });
        expect([status, shows(await failureOf(run(connection, id, parameters)))]).toEqual([status, []]);
      }
    }
    const unreachable = connect({ ...credentialOf(sandbox), baseUrl: `http://127.0.0.1:${await freePort()}` });
    expect(shows(await failureOf(run(unreachable, id, parameters)))).toEqual([]);
  });
});

test('requests say who sends them, and that it is unofficial', async () => {
  const { sandbox, connection } = await scene();
  await run(connection, 'app.getLimits');
  expect(sandbox.requests[0]?.headers['user-agent']).toMatch(/dovecote.*unofficial/);
});
