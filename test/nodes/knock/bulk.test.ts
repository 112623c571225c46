import { ServiceError } from '../../../client/errors';
import type { Transport } from '../../../client/transport';
import type { JsonObject } from '../../../language/json';
import { knock } from '../../../nodes/Knock/provider';
import { Connection, type ConnectOptions } from '../../../runner/connection';
import { cleanUpAfterEach } from '../../support/clean-up';
import { connectTo, openSandbox } from './inbound-harness';
import { numbered, uuidOf } from './requests';

cleanUpAfterEach();

/** Waits nothing, but tells how long it would have. */
function patience(): { readonly waits: number[]; readonly options: ConnectOptions } {
  const waits: number[] = [];
  return {
    waits,
    options: {
      wait: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
    },
  };
}

test('users are identified together, and each input gets its own result', async () => {
  const sandbox = await openSandbox();
  const inputs = numbered('u', 3).map((userId) => ({ userId, name: userId.toUpperCase() }));
  const outcomes = await connectTo(sandbox).runMany('user.identifyMany', inputs);
  expect(sandbox.requests).toHaveLength(1);
  expect(outcomes).toMatchObject(inputs.map(({ userId }) => ({ ok: true, result: { id: userId, bulkOperation: { status: 'queued' } } })));
});

test('1,001 inputs are two requests', async () => {
  const sandbox = await openSandbox();
  const { options } = patience();
  const inputs = numbered('u', 1001).map((userId) => ({ userId }));
  await connectTo(sandbox, {}, options).runMany('user.identifyMany', inputs);
  expect(sandbox.requests).toHaveLength(2);
});

test('with waiting, inputs end when the service has done the work', async () => {
  const sandbox = await openSandbox();
  const { options, waits } = patience();
  const outcomes = await connectTo(sandbox, {}, options).runMany('user.identifyMany', [{ userId: 'a', waitUntilDone: true }]);
  expect(outcomes).toMatchObject([{ ok: true, result: { id: 'a', bulkOperation: { status: 'completed' } } }]);
  expect(waits[0]).toBe(1000);
  expect(sandbox.users.get('a')).toBeDefined();
});

test('one input alone waits as well', async () => {
  const sandbox = await openSandbox();
  const { options } = patience();
  const result = await connectTo(sandbox, {}, options).run('user.identifyMany', { userId: 'a', waitUntilDone: true });
  expect(result).toMatchObject({ id: 'a', bulkOperation: { status: 'completed' } });
});

/** A service that takes a bulk call and has then done it with this outcome. */
function answering(done: JsonObject): Transport {
  const bulkOperation = { id: uuidOf(1), status: 'queued' };
  return ({ method }) =>
    Promise.resolve({
      status: 200,
      headers: {},
      body: Buffer.from(JSON.stringify(method === 'POST' ? bulkOperation : { ...bulkOperation, status: 'completed', ...done })),
    });
}

test.each<[string, JsonObject, readonly (string | undefined)[]]>([
  [
    'names none of them',
    { error_count: 1 },
    [
      "1 entry of the bulk operation failed; Knock does not say whether 'a' is among them",
      "1 entry of the bulk operation failed; Knock does not say whether 'b' is among them",
    ],
  ],
  [
    'names some of them',
    { error_count: 2, error_items: [{ id: 'b' }] },
    ["2 entries of the bulk operation failed: b and others; Knock does not say whether 'a' is among them", "Knock could not process 'b'"],
  ],
  [
    'names something else',
    { error_items: [{ id: 'x', collection: 'projects' }] },
    [
      "1 entry of the bulk operation failed: x (projects); Knock does not say whether 'a' is among them",
      "1 entry of the bulk operation failed: x (projects); Knock does not say whether 'b' is among them",
    ],
  ],
  ['names the same one twice', { error_count: 2, error_items: [{ id: 'b' }, { id: 'b' }] }, [undefined, "Knock could not process 'b'"]],
])('no entry counts as done where the service counts failures and %s', async (_, done, messages) => {
  const connection = new Connection(knock, { secretKey: 'sk_test_1' }, { ...patience().options, transport: answering(done) });
  const outcomes = await connection.runMany(
    'user.identifyMany',
    ['a', 'b'].map((userId) => ({ userId, waitUntilDone: true })),
  );
  expect(outcomes.map((outcome) => (outcome.ok ? undefined : outcome.error.message))).toEqual(messages);
});

test('entries that fail, fail alone and are named', async () => {
  const sandbox = await openSandbox();
  sandbox.bulk.failNext({ ids: ['b'] });
  const { options } = patience();
  const inputs = ['a', 'b', 'c'].map((userId) => ({ userId, waitUntilDone: true }));
  const outcomes = await connectTo(sandbox, {}, options).runMany('user.identifyMany', inputs);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
  const [, failed] = outcomes;
  const error = failed?.ok === false ? failed.error : undefined;
  expect(error).toBeInstanceOf(ServiceError);
  expect(error?.message).toBe("Knock could not process 'b'");
});

test('an operation that fails as a whole fails for all its inputs', async () => {
  const sandbox = await openSandbox();
  sandbox.bulk.failNext('whole');
  const { options } = patience();
  const inputs = ['a', 'b'].map((userId) => ({ userId, waitUntilDone: true }));
  const outcomes = await connectTo(sandbox, {}, options).runMany('user.identifyMany', inputs);
  expect(outcomes.map(({ ok }) => ok)).toEqual([false, false]);
});

test('only objects of one collection share a request', async () => {
  const sandbox = await openSandbox();
  const { options } = patience();
  const inputs = ['p', 'q', 'p'].map((collection, index) => ({ collection, objectId: `o${index}`, waitUntilDone: true }));
  await connectTo(sandbox, {}, options).runMany('object.setMany', inputs);
  const calls = sandbox.requests.filter(({ method }) => method === 'POST').map(({ path, body }) => [path, body]);
  expect(calls).toEqual([
    ['/v1/objects/p/bulk/set', '{"objects":[{"id":"o0"},{"id":"o2"}]}'],
    ['/v1/objects/q/bulk/set', '{"objects":[{"id":"o1"}]}'],
  ]);
});

test('only users with the same preferences share a request', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox, {}, patience().options);
  const settings = ['on', 'off', 'on'];
  const inputs = settings.map((setting, index) => ({ userId: `u${index}`, channelTypes: [{ setting, channelType: 'email' }] }));
  await connection.runMany('user.setPreferencesMany', inputs);
  expect(sandbox.requests.map(({ body }) => body)).toEqual([
    '{"user_ids":["u0","u2"],"preferences":{"channel_types":{"email":true},"id":"default"}}',
    '{"user_ids":["u1"],"preferences":{"channel_types":{"email":false},"id":"default"}}',
  ]);
});

test('tenants are deleted by a query of at most 100 ids', async () => {
  const sandbox = await openSandbox();
  const inputs = numbered('t', 101).map((tenantId) => ({ tenantId }));
  await connectTo(sandbox, {}, patience().options).runMany('tenant.deleteMany', inputs);
  expect(sandbox.requests.map(({ search, body }) => [search.split('tenant_ids').length - 1, body])).toEqual([
    [100, ''],
    [1, ''],
  ]);
});

test('a bulk call is sent again where its answer was lost: it does the same once more', async () => {
  const sandbox = await openSandbox();
  sandbox.misbehave({ reset: true, processed: true });
  const outcomes = await connectTo(sandbox, {}, patience().options).runMany('user.deleteMany', [{ userId: 'a' }]);
  expect(outcomes.map(({ ok }) => ok)).toEqual([true]);
  expect(sandbox.requests).toHaveLength(2);
});

test('what the service left as it was says so', async () => {
  const sandbox = await openSandbox();
  const body = JSON.stringify({ __typename: 'BulkOperation', id: uuidOf(1), status: 'completed' });
  sandbox.misbehave({ status: 200, body, headers: { 'content-type': 'application/json', 'x-ratelimited-user_ids': 'b, c' } });
  const outcomes = await connectTo(sandbox).runMany('user.identifyMany', [{ userId: 'a' }, { userId: 'b' }]);
  const told = outcomes.map((outcome) => outcome.ok && JSON.stringify(outcome.result).includes('"notUpdated":["b"]'));
  expect(told).toEqual([false, true]);
});
