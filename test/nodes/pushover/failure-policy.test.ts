import { freePort } from '../../client/support/servers';
import type { Misbehaviour } from '../../../sandbox/misbehaviour';
import { failureOf } from '../../support/refusal';
import { politely, run, runObject, scene, type Scene } from './harness';

politely();

const message = { message: 'hello' };
const receipt = 'r'.repeat(30);

async function outcome({ connection, sandbox }: Scene, id: string, parameters: Readonly<Record<string, unknown>>, fault: Misbehaviour) {
  sandbox.misbehave(fault);
  const [settled] = await connection.runMany(id, [parameters]);
  return settled?.ok === true ? 'success' : (settled?.error.providerCode ?? settled?.error.kind);
}

describe('after trouble', () => {
  test.each([500, 502, 503, 504])('%i: what can be repeated is sent again after 5 and 10 seconds', async (status) => {
    const one = await scene();
    expect(await outcome(one, 'client.download', {}, { status, times: 2 })).toBe('success');
    expect(one.waits).toEqual([5000, 10_000]);
  });

  test('three attempts are all', async () => {
    const one = await scene();
    expect(await outcome(one, 'app.getLimits', {}, { status: 503, times: 9 })).toBe('SERVER_ERROR');
    expect(one.sandbox.requests).toHaveLength(3);
  });

  test.each<[string, Misbehaviour]>([
    ['no answer', { reset: true }],
    ['half an answer', { cut: true }],
  ])('%s: what can be repeated is sent again, not sooner than after 5 seconds', async (_, fault) => {
    const one = await scene();
    expect(await outcome(one, 'sound.getMany', {}, fault)).toBe('success');
    expect(one.waits).toEqual([5000]);
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['client.acknowledge', { receipt }],
    ['receipt.cancel', { receipt }],
    ['receipt.cancelByTag', { tag: 'a' }],
    ['user.validate', {}],
    ['glance.update', { data: [{ show: 'count', count: 1 }] }],
  ])('%s can be repeated', async (id, parameters) => {
    const one = await scene();
    await outcome(one, id, parameters, { status: 503 });
    expect(one.waits).toEqual([5000]);
  });

  test('a delete can be repeated', async () => {
    const one = await scene();
    const [id] = one.sandbox.deliver(one.sandbox.device.id, [message]);
    await run(one.connection, 'client.download');
    expect(await outcome(one, 'client.deleteUpTo', { message: id }, { reset: true, processed: true })).toBe('success');
    expect(one.waits).toEqual([5000]);
  });

  test.each<[string, Readonly<Record<string, unknown>>]>([
    ['message.send', message],
    ['group.create', { name: 'Ops' }],
    ['group.addUser', { group: receipt, user: receipt }],
    ['group.removeUser', { group: receipt, user: receipt }],
    ['subscription.migrate', { subscription: 'x', user: receipt }],
    ['team.addUser', { email: 'bob@example.com' }],
    ['license.assign', { to: { by: 'user', user: receipt } }],
    ['client.registerDevice', { name: 'a', secret: 'b' }],
    ['client.logIn', { email: 'ann@example.com', password: 'b' }],
  ])('%s is not repeated', async (id, parameters) => {
    const one = await scene();
    expect(await outcome(one, id, parameters, { status: 503 })).toBe('SERVER_ERROR');
    expect([one.waits, one.sandbox.requests.length]).toEqual([[], 1]);
  });
});

describe('sending', () => {
  test.each<[string, Misbehaviour]>([
    ['is lost', { reset: true, processed: true }],
    ['is a 502', { status: 502, processed: true }],
  ])('is not repeated where its answer %s: the message may be on its way', async (_, fault) => {
    const one = await scene();
    expect(await outcome(one, 'message.send', message, fault)).not.toBe('success');
    expect(one.sandbox.queue(one.sandbox.device.id)).toHaveLength(1);
  });

  test('is not repeated on a kept connection that had died', async () => {
    const one = await scene();
    await run(one.connection, 'app.getLimits');
    expect(await outcome(one, 'message.send', message, { reset: true })).toBe('network');
    expect(one.sandbox.requests).toHaveLength(2);
  });

  test('is repeated where that was asked for', async () => {
    const one = await scene();
    expect(await outcome(one, 'message.send', { ...message, retryOnNetworkError: true }, { reset: true, times: 2 })).toBe('success');
    expect(one.waits).toEqual([5000, 10_000]);
  });

  test('is repeated where nothing reached Pushover', async () => {
    const { connect, waits, sandbox } = await scene();
    const baseUrl = `http://127.0.0.1:${await freePort()}`;
    const { token } = sandbox.app;
    const nowhere = connect({ baseUrl, token, userKey: sandbox.account.userKey });
    expect(await failureOf(run(nowhere, 'message.send', message))).toMatchObject({ kind: 'network' });
    expect(waits).toEqual([5000, 10_000]);
  });
});

describe('a license', () => {
  test('is not even given again where nothing reached Pushover', async () => {
    const { connect, waits, sandbox } = await scene();
    const nowhere = connect({ baseUrl: `http://127.0.0.1:${await freePort()}`, token: sandbox.app.token });
    await failureOf(run(nowhere, 'license.assign', { to: { by: 'user', user: receipt } }));
    expect(waits).toEqual([]);
  });
});

describe('a refusal', () => {
  test.each([400, 401, 403, 404, 409, 422, 429])('with %i is never repeated', async (status) => {
    const one = await scene();
    await outcome(one, 'client.download', {}, { status, body: '{"status":0}' });
    expect([one.waits, one.sandbox.requests.length]).toEqual([[], 1]);
  });

  test('inside a 200 is one, and is not repeated', async () => {
    const one = await scene();
    const answer = { status: 200, body: JSON.stringify({ status: 0, errors: ['no'] }) };
    expect(await outcome(one, 'app.getLimits', {}, answer)).toBe('INVALID_PARAMETER');
    expect(one.sandbox.requests).toHaveLength(1);
  });

  test.each(['', ' \n', '<html>Log in to the network</html>'])('is what a 200 with %j is: nobody took the message', async (body) => {
    const one = await scene();
    expect(await outcome(one, 'message.send', message, { status: 200, body })).toBe('MALFORMED_RESPONSE');
    expect(await outcome(one, 'app.getLimits', {}, { status: 200, body })).toBe('MALFORMED_RESPONSE');
    expect(one.sandbox.requests).toHaveLength(2);
  });

  test('for want of quota says when it starts anew', async () => {
    const { sandbox, connection } = await scene({ quota: { limit: 1 } });
    await run(connection, 'message.send', message);
    const error = await failureOf(run(connection, 'message.send', { message: 'another' }));
    expect(error).toMatchObject({ kind: 'rateLimited', status: 429, providerCode: 'QUOTA_EXCEEDED' });
    const { reset } = await runObject(connection, 'app.getLimits');
    expect(error.message).toContain(new Date(Number(reset) * 1000).toISOString());
    expect(sandbox.requests.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });
});

test('many requests at once share two connections', async () => {
  const { sandbox, connection } = await scene();
  const inputs = Array.from({ length: 20 }, (_, index) => ({ message: `number ${index}` }));
  const outcomes = await connection.runMany('message.send', inputs, { concurrency: 10 });
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(new Set(sandbox.requests.map(({ tcpConnection }) => tcpConnection)).size).toBeLessThanOrEqual(2);
});
