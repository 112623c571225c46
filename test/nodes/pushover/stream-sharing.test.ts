import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { deletes, empty, Kept, listening, pass, scene, until } from './stream-harness';

cleanUpAfterEach();

const refuse = (): Promise<void> => Promise.reject(new Error('The flow failed'));

test('nodes of one device share a line, and the last to close ends it', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const [first, second] = [await listening(where), await listening(where)];
  expect(sandbox.connections).toBe(1);
  sandbox.deliver(device, { id: '1' });
  await empty(where);
  expect([first.ids, second.ids]).toEqual([['1'], ['1']]);
  expect(first.batches.entries[0]?.[0]).not.toBe(second.batches.entries[0]?.[0]);
  await second.close();
  expect(sandbox.connections).toBe(1);
  await first.close();
  await until(() => sandbox.connections === 0);
  expect([...first.fatal, ...second.fatal]).toEqual([]);
});

test('a message is deleted once all nodes have taken it, each by its own filter', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  let taken: () => void = () => undefined;
  const slow = await listening(where, {
    take: () =>
      new Promise((resolve) => {
        taken = resolve;
      }),
  });
  const quick = await listening(where, { parameters: { applications: ['cron'] } });
  sandbox.deliver(device, [
    { id: '1', app: 'cron' },
    { id: '2', app: 'other' },
  ]);
  await until(() => slow.ids.length === 2 && quick.ids.length === 1);
  expect([deletes(where), quick.ids]).toEqual([[], ['1']]);
  sandbox.deliver(device, { id: '3', app: 'cron' });
  await until(() => quick.ids.length === 2);
  taken();
  await until(() => slow.ids.length === 3);
  taken();
  await empty(where);
  expect([slow.ids, quick.ids, deletes(where).at(-1)]).toEqual([['1', '2', '3'], ['1', '3'], '3']);
});

test('a node that joins gets what is not deleted yet, and one that leaves holds nothing up', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const failing = await listening(where, { take: refuse });
  sandbox.deliver(device, { id: '1' });
  await until(() => failing.ids.length === 1);
  const joining = await listening(where);
  await until(() => joining.ids.length === 1);
  expect(deletes(where)).toEqual([]);
  await failing.close();
  await empty(where);
  expect([joining.ids, deletes(where)]).toEqual([['1'], ['1']]);
});

test('a test beside production neither ends its line nor takes its messages away', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const production = await listening(where);
  const trial = await listening(where, { take: refuse });
  sandbox.deliver(device, { id: '1' });
  await until(() => trial.ids.length === 1 && production.ids.length === 1);
  await trial.close();
  await empty(where);
  expect([production.fatal, production.statuses.entries.at(-1)]).toEqual([[], 'connected']);
});

test('what stops the line stops every node, once', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const nodes = [await listening(where), await listening(where)];
  sandbox.end(device, 'E');
  await until(() => nodes.every(({ fatal }) => fatal.length === 1));
  await until(() => sandbox.connections === 0);
  expect(nodes.map(({ statuses }) => statuses.entries.at(-1))).toEqual(['failed', 'failed']);
});

test('an emergency that several nodes acknowledge is acknowledged once', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const parameters = { acknowledgeEmergencies: true };
  const nodes = [await listening(where, { parameters }), await listening(where, { parameters })];
  sandbox.deliver(device, { priority: 2, receipt: 'rA1b2C3d4E5f6G7h8I9j0K1l2M3n4o' });
  await empty(where);
  expect(sandbox.requests.filter(({ path }) => path.endsWith('/acknowledge.json'))).toHaveLength(1);
  expect(nodes.flatMap(({ warnings }) => warnings.entries)).toEqual([]);
});

describe('messages that the flow did not take', () => {
  test('stay, are handed over again later, and nothing after them is deleted or out of order', async () => {
    const where = await scene();
    const { sandbox, device } = where;
    let broken = true;
    const listener = await listening(where, { take: () => (broken ? refuse() : undefined) });
    sandbox.deliver(device, { id: '1' });
    expect(await listener.warnings.next()).toMatchObject({
      message: matching(/^The flow failed: the messages stay/),
      advice: matching(/in 5 s/),
    });
    sandbox.deliver(device, { id: '2' });
    await pass(where, 5_000);
    await listener.warnings.next();
    broken = false;
    expect(deletes(where)).toEqual([]);
    await pass(where, 10_000);
    await empty(where);
    expect(listener.ids).toEqual(['1', '1', '1', '2']);
    expect(deletes(where)).toEqual(['2']);
  });

  test('are found out one by one, so that those before them get through once', async () => {
    const where = await scene();
    const { sandbox, device } = where;
    let broken = true;
    const taken: unknown[] = [];
    const listener = await listening(where, {
      take: (events) => {
        if (broken && events.some(({ id }) => id === '3')) return refuse();
        taken.push(...events.map(({ id }) => id));
        return undefined;
      },
    });
    sandbox.deliver(
      device,
      ['1', '2', '3', '4', '5'].map((id) => ({ id })),
    );
    await pass(where, 5_000);
    await until(() => deletes(where).includes('2'));
    expect(sandbox.queue(device)).toHaveLength(3);
    broken = false;
    await pass(where, 5_000);
    await empty(where);
    expect(taken).toEqual(['1', '2', '3', '4', '5']);
    expect(listener.batches.entries.map((events) => events.length)).toEqual([5, 1, 1, 1, 1, 1, 1]);
  });

  test('survive a restart in the middle, and those that were taken are not handed over again', async () => {
    const where = await scene();
    const { sandbox, device } = where;
    const store = new Kept();
    const first = await listening(where, { store, take: (events) => (events.some(({ id }) => id === '2') ? refuse() : undefined) });
    sandbox.deliver(device, { id: '1' }, { announcements: 0 });
    sandbox.deliver(device, { id: '2' });
    await pass(where, 5_000);
    await until(() => first.warnings.entries.length === 2);
    await first.close();
    const second = await listening(where, { store: new Kept(store) });
    await empty(where);
    expect(second.ids).toEqual(['2']);
  });
});
