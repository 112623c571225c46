import { toServiceError } from '../../../client/errors';
import { cleanUpAfterEach } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { count, empty, Kept, listening, node, pass, request, scene, until, type Scene } from './stream-harness';

cleanUpAfterEach();

const upgrades = ({ sandbox }: Scene): Promise<{ at: number }> => sandbox.waitFor('upgrade');

test('a reload comes back within seconds, logs in, fetches once, and is no failure', async () => {
  const where = await scene();
  const { sandbox } = where;
  const listener = await listening(where);
  const login = sandbox.waitFor('login');
  const fetched = request(where, 'download');
  sandbox.frame('R');
  await pass(where, 1_000);
  expect((await login).accepted).toBe(true);
  await fetched;
  expect(listener.statuses.entries).toEqual(['connecting', 'connected', 'reconnecting', 'connected']);
  expect([listener.warnings.entries, listener.fatal, count(where, 'download')]).toEqual([[], [], 2]);
});

test('a second reload within a minute has to wait', async () => {
  const where = await scene();
  const { sandbox } = where;
  await listening(where);
  for (const ms of [1_000, 5_000]) {
    const login = sandbox.waitFor('login');
    sandbox.frame('R');
    await pass(where, ms);
    await login;
  }
  await until(() => where.clock.waits().includes(60_000));
  where.clock.advance(60_000);
  sandbox.frame('R');
  await pass(where, 1_000);
});

test.each([
  ['E', 'auth', 'PERMANENT_ERROR', /30 days/],
  ['A', 'conflict', 'SESSION_REPLACED', /only once/],
] as const)('%s stops it for good, with one error and advice', async (byte, kind, code, advice) => {
  const where = await scene();
  const { sandbox, device, clock } = where;
  const listener = await listening(where);
  sandbox.end(device, byte);
  await until(() => listener.fatal.length > 0);
  await until(() => sandbox.connections === 0);
  expect(listener.fatal).toMatchObject([{ kind, code, advice: matching(advice) }]);
  const again = upgrades(where);
  clock.advance(86_400_000);
  expect([clock.waits(), listener.statuses.entries.at(-1)]).toEqual([[], 'failed']);
  await expect(Promise.race([again.then(() => 'connected'), listener.close().then(() => 'closed')])).resolves.toBe('closed');
  const [manual] = await Promise.all([listening(where), again]);
  expect(manual.fatal).toEqual([]);
});

test('a host that starts a stopped one again at once gets the same error, and the server is left alone', async () => {
  const where = await scene();
  const { sandbox, device, clock } = where;
  const listener = await listening(where);
  sandbox.end(device, 'A');
  await until(() => listener.fatal.length > 0);
  clock.advance(59_999);
  expect(() => node(where)).toThrow(/another place/);
  clock.advance(1);
  await listening(where);
});

test('the bar grows each time it stops again, and is short again after an hour without', async () => {
  const where = await scene();
  const { sandbox, device, clock } = where;
  const refused = async (): Promise<string> => {
    const outcome = await listening(where).then(
      (listener) => listener.close().then(() => 'opened'),
      (thrown: unknown) => toServiceError(thrown).advice ?? '',
    );
    return /started again in (.*)\.$/.exec(outcome)?.[1] ?? outcome;
  };
  const stopped = async (): Promise<void> => {
    const listener = await listening(where);
    sandbox.end(device, 'A');
    await until(() => listener.fatal.length > 0);
    await until(() => sandbox.connections === 0);
    await listener.close();
  };
  for (const [bar, ms] of [
    ['a minute', 60_000],
    ['2 minutes', 120_000],
    ['4 minutes', 240_000],
  ] as const) {
    await stopped();
    expect(await refused()).toBe(bar);
    clock.advance(ms);
  }
  clock.advance(3_600_000);
  await stopped();
  expect(await refused()).toBe('a minute');
});

test('a secret that is refused at the first log-in refuses the opening', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  sandbox.enable(device, false);
  const listener = node(where);
  await expect(listener.opened).rejects.toMatchObject({ kind: 'auth' });
  expect(listener.fatal).toEqual([]);
});

test('a line that is silent for too long is given up and opened anew', async () => {
  const where = await scene();
  const { sandbox, clock } = where;
  const listener = await listening(where);
  for (let seconds = 30; seconds <= 60; seconds += 30) {
    clock.advance(30_000);
    const received = request(where, 'download');
    sandbox.frame('#!');
    await received;
  }
  clock.advance(94_999);
  expect(listener.statuses.entries).toEqual(['connecting', 'connected']);
  clock.advance(1);
  expect(listener.statuses.entries).toEqual(['connecting', 'connected', 'reconnecting']);
  const fetched = request(where, 'download');
  await pass(where, 5_000);
  await fetched;
  expect(count(where, 'download')).toBe(4);
});

test('one frame may carry several signals, and unknown ones are ignored', async () => {
  const where = await scene();
  const { sandbox } = where;
  const listener = await listening(where);
  const fetched = request(where, 'download');
  sandbox.frame('?');
  sandbox.frame(Buffer.of(0x23, 0x21, 0x0a), {});
  await fetched;
  const again = request(where, 'download');
  sandbox.frame('!', { text: true });
  await again;
  expect([count(where, 'download'), listener.warnings.entries]).toEqual([3, []]);
});

test('refused upgrades wait longer and longer, and a connection of a minute makes them forgotten', async () => {
  const where = await scene();
  const { sandbox, clock } = where;
  await listening(where);
  sandbox.answerUpgrades(502, 7);
  sandbox.disconnectAll(1000);
  for (const ms of [5_000, 10_000, 20_000, 40_000, 80_000, 160_000, 300_000]) {
    const refused = upgrades(where);
    await pass(where, ms);
    await refused;
  }
  const fetched = request(where, 'download');
  await pass(where, 300_000);
  await fetched;
  clock.advance(60_000);
  sandbox.disconnectAll();
  await pass(where, 5_000);
});

test('a first connection that fails is told, and the next attempt keeps the distance', async () => {
  const where = await scene();
  const { sandbox, clock } = where;
  sandbox.answerUpgrades(502, 1);
  await expect(node(where).opened).rejects.toMatchObject({ kind: 'unavailable', status: 502 });
  clock.advance(1_000);
  const opened = upgrades(where);
  const again = node(where);
  await pass(where, 4_000);
  expect((await opened).at).toBe(clock.now());
  await again.opened;
});

test('messages of a time without a line are fetched when it is back', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const listener = await listening(where);
  sandbox.disconnectAll();
  await until(() => sandbox.connections === 0);
  sandbox.deliver(device, [{ id: '1' }, { id: '2' }]);
  await pass(where, 5_000);
  await empty(where);
  expect(listener.ids).toEqual(['1', '2']);
});

test('closing ends every wait and logs nobody in any more', async () => {
  const where = await scene();
  const listener = await listening(where);
  await listener.close();
  await listener.close();
  expect(where.clock.waits()).toEqual([]);
  await until(() => where.sandbox.connections === 0);
});

test('closing before it is open ends the waiting', async () => {
  const where = await scene();
  const listener = node(where);
  await listener.close();
  await expect(listener.opened).rejects.toMatchObject({ kind: 'cancelled' });
  expect(where.clock.waits()).toEqual([]);
});

test('closing and opening at the same time do not throw each other out', async () => {
  const where = await scene();
  const { sandbox } = where;
  const store = new Kept();
  let current = await listening(where, { store });
  for (let deploy = 0; deploy < 5; deploy += 1) {
    const closing = current.close();
    current = node(where, { store });
    await Promise.all([closing, current.opened]);
  }
  const next = node(where, { store });
  await current.close();
  await next.opened;
  expect([sandbox.connections, current.fatal, next.fatal]).toEqual([1, [], []]);
});
