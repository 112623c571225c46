import { cleanUpAfterEach, count, deletes, empty, like, listening, pass, request, scene, until } from './stream-harness';
import { htmlPage, pushoverCalls, statusZero } from '../../../sandbox/pushover';

cleanUpAfterEach();

const receipt = 'rA1b2C3d4E5f6G7h8I9j0K1l2M3n4o';
const emergency = { message: 'Fire door open', app: 'Plant watch', priority: 2, receipt };

test('logs in, fetches once, and then fetches, hands over and deletes what is announced', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const login = sandbox.waitFor('frame');
  const { batches } = await listening(where);
  expect(await login).toMatchObject({ text: `login:${device}:${sandbox.device.secret ?? ''}\n`, binary: false });
  expect([count(where, 'download'), count(where, 'delete')]).toEqual([1, 0]);
  sandbox.frame('#');
  const arrived = batches.next();
  sandbox.deliver(device, { id: '1175816417220301065', message: 'Flow back to normal', app: 'Plant watch', title: 'Pump 3' });
  expect(await arrived).toMatchObject([{ id: '1175816417220301065', title: 'Pump 3', app: 'Plant watch', priority: 0, receipt: null }]);
  await empty(where);
  expect([deletes(where), count(where, 'download')]).toEqual([['1175816417220301065'], 2]);
});

test('announcements during a fetch become one more fetch, and nothing is handed over twice', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const listener = await listening(where);
  sandbox.misbehave({ late: true, delayMs: 30, match: pushoverCalls.download });
  const downloads = count(where, 'download');
  sandbox.deliver(device, [{ message: 'a' }, { message: 'b' }], { announcements: 3 });
  await empty(where);
  await until(() => count(where, 'download') === downloads + 2);
  expect(listener.batches.entries.flat().map(({ message }) => message)).toEqual(['a', 'b']);
  expect(count(where, 'download')).toBe(downloads + 2);
});

test('messages come in the order of their IDs, whose digits stay whole', async () => {
  const where = await scene({ idStrings: false });
  const ids = ['380698969174458371', '380698969174458372', '1175816417220301065', '1175816417220301066'];
  where.sandbox.deliver(
    where.device,
    [...ids].reverse().map((id) => ({ id })),
  );
  const listener = await listening(where);
  await empty(where);
  expect(listener.ids).toEqual(ids);
  expect(deletes(where)).toEqual([ids[3]]);
});

test('a delete that fails is made up for later, and what was handled is not handed over again', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const listener = await listening(where);
  sandbox.misbehave({ status: 503, match: pushoverCalls.delete, times: 3 });
  sandbox.deliver(device, { id: '7' });
  expect(await listener.warnings.next()).toMatchObject({ kind: 'unavailable' });
  sandbox.deliver(device, { id: '8' });
  await pass(where, 5_000);
  await empty(where);
  expect(listener.ids).toEqual(['7', '8']);
  expect(deletes(where)).toEqual(['8']);
});

test('while a delete keeps failing the waits grow, and one warning is enough', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const listener = await listening(where, { parameters: { silenceLimit: 600 } });
  sandbox.misbehave({ status: 503, match: pushoverCalls.delete, times: 9 });
  sandbox.deliver(device, { id: '7' });
  await pass(where, 5_000);
  await pass(where, 10_000);
  await pass(where, 20_000);
  await empty(where);
  expect(listener.ids).toEqual(['7']);
  expect(listener.warnings.entries.map(({ kind }) => kind)).toEqual(['unavailable']);
});

describe('an emergency', () => {
  test('is not acknowledged unless that is asked for', async () => {
    const where = await scene();
    where.sandbox.deliver(where.device, emergency);
    await listening(where);
    await empty(where);
    expect(count(where, 'acknowledge')).toBe(0);
  });

  test('is acknowledged once the flow has taken it, before it is deleted', async () => {
    const where = await scene();
    const { sandbox, device } = where;
    const acknowledgedBefore: number[] = [];
    const take = (): void => void acknowledgedBefore.push(count(where, 'acknowledge'));
    await listening(where, { parameters: { acknowledgeEmergencies: true }, take });
    sandbox.deliver(device, [emergency, { message: 'ordinary' }, { ...emergency, receipt: receipt.replace('r', 's'), acked: 1 }]);
    await empty(where);
    expect(acknowledgedBefore).toEqual([0]);
    const calls = sandbox.requests.filter(({ method }) => method === 'POST').map(({ path }) => path);
    expect(calls).toEqual([`/1/receipts/${receipt}/acknowledge.json`, `/1/devices/${device}/update_highest_message.json`]);
  });

  test('whose acknowledgement is refused is a warning, and is deleted all the same', async () => {
    const where = await scene();
    const { sandbox, device } = where;
    const listener = await listening(where, { parameters: { acknowledgeEmergencies: true } });
    sandbox.deliver(device, emergency, { announcements: 0 });
    sandbox.acknowledge(receipt);
    sandbox.misbehave({ status: 400, match: pushoverCalls.acknowledge });
    sandbox.deliver(device, { ...emergency, receipt: receipt.replace('r', 's') });
    await empty(where);
    expect(listener.warnings.entries).toMatchObject([{ kind: 'conflict', status: 400 }]);
    expect(listener.fatal).toEqual([]);
  });

  test('comes again until it is acknowledged, unless its repeats are to be suppressed', async () => {
    const where = await scene();
    const every = await listening(where);
    const once = await listening(where, { parameters: { suppressRepeats: true } });
    for (const id of ['11', '12', '13']) {
      where.sandbox.deliver(where.device, { ...emergency, id, umid: '9' });
      await empty(where);
    }
    expect(every.ids).toEqual(['11', '12', '13']);
    expect(once.ids).toEqual(['11']);
  });
});

describe('a filter', () => {
  const messages = [
    { id: '1', priority: -2, app: 'cron', aid: '77' },
    { id: '2', priority: 0, app: 'Plant watch', aid: '435443636951750001' },
    { id: '3', priority: 1, app: 'cron', aid: '77' },
    { id: '4', priority: 2, app: 'Plant watch', aid: '435443636951750001', receipt },
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
    expect(listener.fatal).toMatchObject([{ message: like(new RegExp(doing)), advice: like(/has stopped/) }]);
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
