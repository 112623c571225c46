import { cleanUpAfterEach } from '../../support/clean-up';
import { deletes, empty, listening, pass, request, scene, until } from './stream-harness';

cleanUpAfterEach();

describe('a filter', () => {
  const messages = [
    { id: '1', priority: -2, app: 'cron', aid: '77' },
    { id: '2', priority: 0, app: 'Plant watch', aid: '435443636951750001' },
    { id: '3', priority: 1, app: 'cron', aid: '77' },
    { id: '4', priority: 2, app: 'Plant watch', aid: '435443636951750001', receipt: 'rA1b2C3d4E5f6G7h8I9j0K1l2M3n4o' },
  ];

  test.each([
    [{}, ['1', '2', '3', '4']],
    [{ minimumPriority: 'normal' }, ['2', '3', '4']],
    [{ minimumPriority: 'emergency' }, ['4']],
    [{ applications: ['cron'] }, ['1', '3']],
    [{ applications: ['435443636951750001', 'nobody'] }, ['2', '4']],
    [{ applications: ['cron'], minimumPriority: 'high' }, ['3']],
    [{ applications: ['nobody'] }, []],
  ])('%j lets %j through, and the others count as handled', async (parameters, ids) => {
    const where = await scene();
    where.sandbox.deliver(where.device, messages);
    const listener = await listening(where, { parameters });
    await empty(where);
    expect([listener.ids, deletes(where)]).toEqual([ids, ['4']]);
  });
});

describe('more about a message', () => {
  test('comes where it is asked for: the message as it was sent, and quiet hours', async () => {
    const where = await scene();
    const raw = await listening(where, { parameters: { includeRaw: true } });
    const quiet = await listening(where, { parameters: { includeQuietHours: true } });
    where.sandbox.deliver(where.device, { id: '5', x_new_field: { keep: 'me' } });
    await empty(where);
    expect(raw.batches.entries[0]?.[0]).toMatchObject({ raw: { id: 5, x_new_field: { keep: 'me' } } });
    expect(quiet.batches.entries[0]?.[0]).toMatchObject({ quietHours: false });
    for (const name of ['quietHours', 'user']) expect(raw.batches.entries[0]?.[0]).not.toHaveProperty(name);
    for (const name of ['raw', 'user']) expect(quiet.batches.entries[0]?.[0]).not.toHaveProperty(name);
  });
});

describe('what waited before the first start', () => {
  const [old, fresh] = [[{ id: '1' }, { id: '2' }], { id: '3' }];

  test('starts the flow unless told otherwise', async () => {
    const where = await scene();
    where.sandbox.deliver(where.device, old);
    const listener = await listening(where);
    await empty(where);
    expect(listener.ids).toEqual(['1', '2']);
  });

  test('is deleted where that was chosen, and only then', async () => {
    const where = await scene();
    const { sandbox, device } = where;
    sandbox.deliver(device, old);
    const listener = await listening(where, { parameters: { backlog: 'discard' } });
    await empty(where);
    sandbox.disconnectAll();
    await until(() => sandbox.connections === 0);
    sandbox.deliver(device, fresh);
    await pass(where, 5_000);
    await empty(where);
    expect(listener.ids).toEqual(['3']);
  });

  test('is all of it, however many answers it takes', async () => {
    const where = await scene({ downloadLimit: 100 });
    const { sandbox, device } = where;
    sandbox.deliver(
      device,
      Array.from({ length: 250 }, () => ({})),
    );
    const listener = await listening(where, { parameters: { backlog: 'discard' } });
    await empty(where);
    const arrived = request(where, 'delete');
    sandbox.deliver(device, { id: '9000000000000000000' });
    await arrived;
    expect(listener.ids).toEqual(['9000000000000000000']);
  });
});
