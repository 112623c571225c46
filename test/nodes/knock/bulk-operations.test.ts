import { asJson } from '../../../language/json';
import { objectAt, textAt } from '../../../language/reading';
import type { KnockSandbox } from '../../../sandbox/knock';
import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { connectTo, openSandbox } from './inbound-harness';
import { numbered, uuidOf } from './requests';

cleanUpAfterEach();

const scheduleFor = (id: string) => ({
  workflow: 'digest',
  recipient: { type: 'identifiedUser', id },
  scheduledAt: '2999-01-01T00:00:00Z',
});

/** A sandbox whose bulk operations go on with every look at them, and a connection whose waits take no time. */
async function setUp() {
  const sandbox = await openSandbox({ timings: { bulkMs: 600_000 } });
  const waits: number[] = [];
  const wait = (ms: number): Promise<void> => {
    waits.push(ms);
    return Promise.resolve();
  };
  const connection = connectTo(sandbox, {}, { wait });
  /** Creates schedules for these users, in the background; gives the id of the bulk operation. */
  const start = async (users: readonly string[]): Promise<string> => {
    const [first] = await connection.runMany('schedule.createMany', users.map(scheduleFor));
    return textAt(objectAt(asJson(first?.ok ? first.result : {}), 'bulkOperation'), 'id') ?? '';
  };
  return { sandbox, connection, waits, start };
}

const looksAt = ({ requests }: KnockSandbox): number => requests.filter(({ path }) => path.startsWith('/v1/bulk_operations/')).length;

describe('waiting for a bulk operation', () => {
  test('ends with its record once it is completed', async () => {
    const { connection, waits, start } = await setUp();
    const bulkOperationId = await start(['u0', 'u1']);
    expect(await connection.run('bulkOperation.get', { bulkOperationId })).toMatchObject({ status: 'processing' });
    expect(await connection.run('bulkOperation.wait', { bulkOperationId })).toMatchObject({ status: 'completed', success_count: 2 });
    expect(waits).toEqual([]);
  });

  test('asks after a second, then ever more seldom, at least every ten seconds', async () => {
    const { sandbox, connection, waits, start } = await setUp();
    const bulkOperationId = await start(['u0']);
    sandbox.bulk.hold(true);
    const failure = await failureOf(connection.run('bulkOperation.wait', { bulkOperationId, timeLimit: 60 }));
    expect(failure).toMatchObject({ kind: 'timeout', message: 'The bulk operation was still under way after 60 seconds' });
    expect(waits.slice(0, 4)).toEqual([1000, 1500, 2250, 3375]);
    expect(Math.max(...waits)).toBe(10_000);
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBe(60_000);
  });

  test('is shared by inputs with the same ID', async () => {
    const { sandbox, connection, start } = await setUp();
    const bulkOperationId = await start(['u0', 'u1']);
    const outcomes = await connection.runMany('bulkOperation.wait', [{ bulkOperationId }, { bulkOperationId }, { bulkOperationId }]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(looksAt(sandbox)).toBe(2);
  });

  test('an ID nobody knows is the error of the service', async () => {
    const { connection } = await setUp();
    expect(await failureOf(connection.run('bulkOperation.wait', { bulkOperationId: uuidOf(404) }))).toMatchObject({ kind: 'notFound' });
  });
});

describe('entries that failed', () => {
  test('make it fail, and are named', async () => {
    const { sandbox, connection, start } = await setUp();
    sandbox.bulk.failNext({ ids: ['u1', 'u3'] });
    const failure = await failureOf(connection.run('bulkOperation.wait', { bulkOperationId: await start(numbered('u', 5)) }));
    expect(failure).toMatchObject({
      message: '2 entries of the bulk operation failed: u1, u3',
      providerCode: 'bulk_operation_failed',
      advice: expect.stringContaining('Send one of them alone') as unknown,
    });
  });

  test('are not all named where there are many', async () => {
    const { sandbox, connection, start } = await setUp();
    sandbox.bulk.failNext('half');
    const failure = await failureOf(connection.run('bulkOperation.wait', { bulkOperationId: await start(numbered('u', 1000)) }));
    expect(failure.message).toBe('500 entries of the bulk operation failed: u1, u3, u5, u7, u9, u11, u13, u15, u17, u19 and others');
  });

  test('are in the result where that is wanted', async () => {
    const { sandbox, connection, start } = await setUp();
    sandbox.bulk.failNext({ ids: ['u1'] });
    const input = { bulkOperationId: await start(['u0', 'u1']), failOnErrors: false };
    expect(await connection.run('bulkOperation.wait', input)).toMatchObject({
      status: 'completed',
      success_count: 1,
      error_count: 1,
      error_items: [{ id: 'u1' }],
    });
  });

  test('an operation that failed as a whole says so', async () => {
    const { sandbox, connection, start } = await setUp();
    sandbox.bulk.failNext('whole');
    const failure = await failureOf(connection.run('bulkOperation.wait', { bulkOperationId: await start(['u0', 'u1']) }));
    expect(failure.message).toBe('The bulk operation failed before all entries were processed');
  });
});

describe('schedules in bulk', () => {
  test('one per input, up to 1,000 of them in one request', async () => {
    const { sandbox, connection } = await setUp();
    const outcomes = await connection.runMany('schedule.createMany', numbered('u', 1001).map(scheduleFor));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect(sandbox.requests.map(({ path }) => path)).toEqual(['/v1/schedules/bulk/create', '/v1/schedules/bulk/create']);
  });

  test('waiting for the end, those that failed fail alone', async () => {
    const { sandbox, connection } = await setUp();
    sandbox.bulk.failNext({ ids: ['u1'] });
    const inputs = numbered('u', 3).map((id) => ({ ...scheduleFor(id), waitUntilDone: true }));
    const outcomes = await connection.runMany('schedule.createMany', inputs);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
  });
});
