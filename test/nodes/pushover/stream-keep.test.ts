import { cleanUpAfterEach } from '../../support/clean-up';
import { count, deletes, empty, Kept, listening, scene, until } from './stream-harness';

cleanUpAfterEach();

const receipt = 'rA1b2C3d4E5f6G7h8I9j0K1l2M3n4o';

test('messages that are to be kept are handed over once, and nothing is deleted: not on failures, not after a restart', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  sandbox.deliver(device, [{ id: '1' }, { id: '2' }]);
  const before = new Kept();
  const first = await listening(where, { keep: true, store: before });
  await until(() => first.ids.length === 2);
  sandbox.deliver(device, { id: '3' });
  await until(() => first.ids.length === 3);
  await first.close();
  const second = await listening(where, { keep: true, store: new Kept(before) });
  sandbox.deliver(device, { id: '4' });
  await until(() => second.ids.length > 0);
  expect([first.ids, second.ids, deletes(where)]).toEqual([['1', '2', '3'], ['4'], []]);
  expect(first.warnings.entries).toEqual([]);
  expect(sandbox.queue(device)).toHaveLength(4);
});

test('neither messages that are passed over, nor those that waited, are deleted by a node that keeps', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  sandbox.deliver(device, { id: '1', priority: -1 });
  const listener = await listening(where, { keep: true, parameters: { minimumPriority: 'high', backlog: 'discard' } });
  sandbox.deliver(device, [{ id: '2' }, { id: '3', priority: 1 }]);
  await until(() => listener.ids.length > 0);
  await listener.close();
  expect([listener.ids, deletes(where), sandbox.queue(device).length]).toEqual([['3'], [], 3]);
});

test('an emergency is not acknowledged by a node that keeps: who takes it decides', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const listener = await listening(where, { keep: true, parameters: { acknowledgeEmergencies: true } });
  sandbox.deliver(device, { id: '1', priority: 2, receipt });
  sandbox.deliver(device, { id: '2' });
  await until(() => listener.ids.length === 2);
  expect(count(where, 'acknowledge')).toBe(0);
});

test('what one node keeps, another that shares the device does not delete until the first has gone', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const keeping = await listening(where, { keep: true });
  const taking = await listening(where);
  sandbox.deliver(device, [{ id: '1' }, { id: '2' }]);
  await until(() => keeping.ids.length === 2 && taking.ids.length === 2);
  expect(deletes(where)).toEqual([]);
  await keeping.close();
  await empty(where);
  expect(deletes(where)).toEqual(['2']);
});

test('a node that kept and then takes leaves what it kept, and deletes later messages once that is gone', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const before = new Kept();
  sandbox.deliver(device, [{ id: '1' }, { id: '2' }]);
  const keeping = await listening(where, { keep: true, store: before });
  await until(() => keeping.ids.length === 2);
  await keeping.close();
  const taking = await listening(where, { store: new Kept(before) });
  sandbox.deliver(device, { id: '3' });
  await until(() => taking.ids.length === 1);
  expect([taking.ids, deletes(where)]).toEqual([['3'], []]);
});
