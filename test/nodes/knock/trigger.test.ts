import { jsonIn, type JsonValue } from '../../../language/json';
import { listAt, textAt } from '../../../language/reading';
import type { KnockSandbox } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { connectTo, offline, openSandbox } from './inbound-harness';
import { numbered, shown } from './requests';

cleanUpAfterEach();

const list = (recipients: JsonValue) => [{ type: 'list', recipients }];
const described = (count: number) => numbered('u', count).map((id) => ({ id, name: id }));
const noWait = { wait: () => Promise.resolve() };

function keysSent({ requests }: KnockSandbox): unknown[] {
  return requests.map(({ headers }) => headers['idempotency-key']);
}

/** The ids of each request. */
function recipientsSent({ requests }: KnockSandbox): (string | undefined)[][] {
  return requests.map(({ body }) => listAt(jsonIn(body), 'recipients').map((recipient) => textAt(recipient, 'id')));
}

describe('a trigger is not doubled by a repeat', () => {
  test('every attempt carries the same key, and the second is answered with the first run', async () => {
    const sandbox = await openSandbox();
    const connection = connectTo(sandbox, {}, noWait);
    sandbox.misbehave({ status: 500, processed: true });
    const result = await connection.run('workflow.trigger', { key: 'w', recipients: list(described(1)) });
    const [first, second] = keysSent(sandbox);
    expect(sandbox.requests.map(({ status }) => status)).toEqual([500, 200]);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(second).toBe(first);
    expect(sandbox.runs.all).toHaveLength(1);
    expect(result).toEqual({ workflow_run_id: sandbox.runs.all[0]?.workflow_run_id, idempotent_replayed: true });
  });

  test('inputs have keys of their own', async () => {
    const sandbox = await openSandbox();
    const input = { key: 'w', recipients: list(described(1)) };
    await connectTo(sandbox).runMany('workflow.trigger', [input, input]);
    const keys = keysSent(sandbox);
    expect(new Set(keys).size).toBe(2);
    expect(sandbox.runs.all).toHaveLength(2);
  });

  test('with a key of the user the workflow runs once, and the answer says that it came again', async () => {
    const sandbox = await openSandbox();
    const connection = connectTo(sandbox);
    const input = { key: 'w', recipients: list(described(1)), idempotencyKey: 'order 1017/shipped' };
    const first = await connection.run('workflow.trigger', input);
    expect(await connection.run('workflow.trigger', input)).toEqual({ ...Object(first), idempotent_replayed: true });
    expect(sandbox.runs.all).toHaveLength(1);
  });

  test.each(['', ' padded', 'Bestellung für Zoë', 'two\nlines', 'x'.repeat(256)])('%j is no key', async (idempotencyKey) => {
    const sandbox = await openSandbox();
    const failure = await failureOf(connectTo(sandbox).run('workflow.trigger', { key: 'w', recipients: list('u1'), idempotencyKey }));
    expect(failure).toMatchObject({ kind: 'invalid', field: 'Idempotency Key' });
    expect(sandbox.requests).toEqual([]);
  });
});

describe('more than 1,000 recipients', () => {
  test('are sent in several requests, in order, nobody twice, each under a key of its own', async () => {
    const sandbox = await openSandbox();
    const everybody = described(2500);
    const input = { key: 'w', recipients: list([...everybody, ...everybody.slice(0, 10)]), idempotencyKey: 'news-1' };
    const result = await connectTo(sandbox).run('workflow.trigger', input);
    expect(recipientsSent(sandbox).map(({ length }) => length)).toEqual([1000, 1000, 500]);
    expect(recipientsSent(sandbox).flat()).toEqual(numbered('u', 2500));
    expect(keysSent(sandbox)).toEqual(['news-1-part-1', 'news-1-part-2', 'news-1-part-3']);
    const runs = [...new Set(sandbox.runs.all.map(({ workflow_run_id: id }) => id))];
    expect(runs).toHaveLength(3);
    expect(result).toEqual({ workflow_run_id: runs[0], workflow_run_ids: runs });
  });

  test('without a key of the user each part gets a key made for it', async () => {
    const sandbox = await openSandbox();
    await connectTo(sandbox).run('workflow.trigger', { key: 'w', recipients: list(described(1001)) });
    const keys = keysSent(sandbox);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(2);
  });

  test('1,000 go in one', async () => {
    const sandbox = await openSandbox();
    expect(await connectTo(sandbox).run('workflow.trigger', { key: 'w', recipients: list(described(1000)) })).not.toHaveProperty(
      'workflow_run_ids',
    );
    expect(sandbox.requests).toHaveLength(1);
  });

  test('a part that fails says which it is', async () => {
    const sandbox = await openSandbox();
    const connection = connectTo(sandbox, {}, noWait);
    sandbox.misbehave({ late: true, delayMs: 0 });
    sandbox.misbehave({ status: 403 });
    const failure = await failureOf(connection.run('workflow.trigger', { key: 'w', recipients: list(described(2500)) }));
    expect(failure).toMatchObject({
      kind: 'permission',
      message: expect.stringContaining('request 2 of 3; those before it were sent') as unknown,
    });
    expect(sandbox.requests).toHaveLength(2);
  });

  test('a key that has no room for the number of a part is refused before anything is sent', async () => {
    const sandbox = await openSandbox();
    const input = { key: 'w', recipients: list(described(1001)), idempotencyKey: 'k'.repeat(250) };
    const failure = await failureOf(connectTo(sandbox).run('workflow.trigger', input));
    expect(failure.message).toBe("'Idempotency Key' has 250 characters; at most 248 are allowed where recipients are sent in parts");
    expect(sandbox.requests).toEqual([]);
  });
});

describe('what the service would refuse is refused before', () => {
  const refused: [string, Readonly<Record<string, unknown>>, string][] = [
    ['no recipients', { recipients: [] }, "'Recipients' has 0 entries; at least 1 is needed"],
    ['data that is no object', { data: [1] }, "'Data' is not a JSON object"],
    ['data above 10 MB', { data: { text: 'x'.repeat(10 * 1024 * 1024) } }, "'Data' has 10,485,771 bytes; at most 10,485,760 are allowed"],
    ['an actor without an id', { actor: { type: 'user', id: '' } }, "'Actor › User ID' is empty"],
  ];

  test.each(refused)('%s', (_, more, message) => {
    const prepare = () => shown(offline(), 'workflow.trigger', { key: 'w', recipients: list('u1'), ...more });
    expect(prepare).toThrow(message);
  });
});

test('cancelling ends the runs that wait, for those who are named', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  sandbox.workflows.define('w', { delayed: true });
  await connection.run('workflow.trigger', { key: 'w', recipients: list(described(3)), cancellationKey: 'order-1' });
  const cancel = { key: 'w', cancellationKey: 'order-1' };
  expect(await connection.run('workflow.cancel', { ...cancel, recipients: list(['u1']) })).toEqual({ success: true });
  expect(sandbox.runs.all.map(({ status }) => status)).toEqual(['paused', 'cancelled', 'paused']);
  await connection.run('workflow.cancel', cancel);
  expect(sandbox.runs.all.map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
});

test('runs are listed with filters, and got with their steps', async () => {
  const sandbox = await openSandbox();
  const connection = connectTo(sandbox);
  await connection.run('workflow.trigger', { key: 'w', recipients: list(described(3)) });
  const found = await connection.run('workflowRun.getMany', { workflow: 'w', recipient: { type: 'user', id: 'u2' } });
  expect(found).toEqual([expect.objectContaining({ recipient: 'u2', status: 'completed' })]);
  const [run] = sandbox.runs.all;
  expect(await connection.run('workflowRun.get', { id: run?.id })).toMatchObject({ id: run?.id, events: expect.any(Array) as unknown });
});
