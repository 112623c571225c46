import { pushover } from '../../../nodes/Pushover/provider';
import { Connection } from '../../../runner/connection';
import { cleanUpAfterEach } from '../../support/clean-up';
import { count, credentialFor, deletes, empty, listening, pass, scene, until } from './stream-harness';
import { pushoverCalls } from '../../../sandbox/pushover';

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

test('as a host opens it: events one by one where it takes no batches, in the form of the example', async () => {
  const where = await scene();
  const { sandbox, device } = where;
  const stream = new Connection(pushover, credentialFor(sandbox)).stream('message');
  const events: object[] = [];
  const handle = stream.open({}, { onEvent: (event) => void events.push(event) });
  await handle.opened;
  sandbox.deliver(device, [{ id: '1' }, { id: '2' }]);
  await empty(where);
  await handle.close();
  const [example = {}] = pushover.streams[0].examples;
  expect([stream.acknowledged, stream.batch, events.map((event) => Object.keys(event))]).toEqual([
    true,
    50,
    [Object.keys(example), Object.keys(example)],
  ]);
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
