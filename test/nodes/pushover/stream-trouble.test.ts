import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { count, deletes, empty, listening, pass, scene, until } from './stream-harness';
import { htmlPage, pushoverCalls, statusZero } from '../../../sandbox/pushover';

cleanUpAfterEach();

describe('trouble with fetching', () => {
  test.each([
    ['a page in HTML', htmlPage(200)],
    ['an answer without messages', { status: 200, body: '{"status":1,"request":"r"}' }],
    ['a message without an ID', { status: 200, body: '{"status":1,"messages":[{"id":7,"message":"ok"},{"message":"no id"}]}' }],
    ['an ID that has lost digits', { status: 200, body: '{"status":1,"messages":[{"id":1.1758164172203e18}]}' }],
    ['an answer that is cut off', { cut: true as const, times: 3 }],
    ['an error of the server', { status: 500, times: 3 }],
  ])('%s deletes nothing and passes', async (_, fault) => {
    const where = await scene();
    const { sandbox, device } = where;
    const listener = await listening(where);
    sandbox.misbehave({ ...fault, match: pushoverCalls.download });
    sandbox.deliver(device, { id: '7' });
    await pass(where, 5_000);
    await empty(where);
    expect([listener.ids, deletes(where), listener.fatal]).toEqual([['7'], ['7'], []]);
    expect(listener.warnings.entries).toHaveLength(1);
  });

  test('too many requests means a minute of patience', async () => {
    const where = await scene();
    const listener = await listening(where);
    where.sandbox.misbehave({ status: 429, match: pushoverCalls.download });
    where.sandbox.deliver(where.device, { id: '7' });
    await until(() => listener.warnings.entries.length === 1);
    where.clock.advance(59_000);
    expect(count(where, 'download')).toBe(2);
    await pass(where, 1_000);
    await empty(where);
  });

  test.each([
    ['fetching', 'download', { status: 400, body: '{"status":0,"errors":["secret is invalid"]}' }],
    ['fetching', 'download', statusZero()],
    ['deleting', 'delete', { status: 404, body: '{"status":0,"errors":["not found"]}' }],
  ] as const)('a refusal while %s stops it, with advice', async (doing, call, fault) => {
    const where = await scene();
    const { sandbox, device } = where;
    const listener = await listening(where);
    sandbox.misbehave({ ...fault, match: pushoverCalls[call] });
    sandbox.deliver(device, { id: '7' });
    await until(() => listener.fatal.length > 0);
    expect(listener.fatal).toMatchObject([{ message: matching(new RegExp(doing)), advice: matching(/has stopped/) }]);
    expect(listener.statuses.entries.at(-1)).toBe('failed');
    await until(() => sandbox.connections === 0);
    where.clock.advance(3_600_000);
    expect(sandbox.violations).toEqual([]);
    expect(where.clock.waits()).toEqual([]);
  });

  test('does not hold up the start: the line is there', async () => {
    const where = await scene();
    const { sandbox, device } = where;
    sandbox.misbehave({ status: 500, match: pushoverCalls.download, times: 6 });
    sandbox.deliver(device, { id: '7' });
    const [first, second] = await Promise.all([listening(where), listening(where)]);
    await pass(where, 5_000);
    await pass(where, 10_000);
    await empty(where);
    expect([first.ids, second.ids]).toEqual([['7'], ['7']]);
    expect([first.warnings.entries.length, second.warnings.entries.length]).toEqual([1, 1]);
  });

  test('a secret that is wrong from the start refuses the opening', async () => {
    const where = await scene();
    const opening = listening(where, { secret: 'another' });
    await expect(opening).rejects.toMatchObject({ kind: 'auth' });
  });
});
