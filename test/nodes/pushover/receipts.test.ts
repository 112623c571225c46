import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { credentialOf, NOON, politely, run, runObject, scene, type Scene } from './harness';

politely();

async function emergency({ connection }: Scene, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
  const { receipt } = await runObject(connection, 'message.send', { message: 'Fire', priority: '2', expire: 600, ...more });
  if (typeof receipt !== 'string') throw new TypeError('There is no receipt');
  return receipt;
}

test('a receipt tells what became of an emergency, in one form for all', async () => {
  const one = await scene();
  const receipt = await emergency(one);
  expect(await run(one.connection, 'receipt.get', { receipt })).toEqual({
    receipt,
    acknowledged: false,
    acknowledgedAt: null,
    acknowledgedBy: null,
    acknowledgedByDevice: null,
    lastDeliveredAt: NOON / 1000,
    expired: false,
    expiresAt: NOON / 1000 + 600,
    calledBack: false,
    calledBackAt: null,
  });
  one.sandbox.acknowledge(receipt, { device: 'watch' });
  one.pass(5000);
  expect(await run(one.connection, 'receipt.get', { receipt })).toMatchObject({
    acknowledged: true,
    acknowledgedAt: NOON / 1000,
    acknowledgedBy: one.sandbox.account.userKey,
    acknowledgedByDevice: 'watch',
  });
});

test('an emergency is cancelled by its receipt', async () => {
  const one = await scene();
  const receipt = await emergency(one);
  expect(await runObject(one.connection, 'receipt.cancel', { receipt })).toMatchObject({ status: 1, receipt });
  expect(await runObject(one.connection, 'receipt.get', { receipt })).toMatchObject({ expired: true });
});

test.each(['door', 'l=chicago/ops', 'a b&c?d#e%', 'Größe', '..'])('emergencies are cancelled by the tag %j, and no others', async (tag) => {
  const one = await scene();
  await emergency(one, { tags: [tag, 'more'] });
  await emergency(one, { tags: [tag] });
  const other = await emergency(one, { tags: ['other'] });
  expect(await runObject(one.connection, 'receipt.cancelByTag', { tag })).toMatchObject({ tag, canceled: 2 });
  expect(await runObject(one.connection, 'receipt.get', { receipt: other })).toMatchObject({ expired: false });
});

describe('waiting for an acknowledgement', () => {
  test('ends with it, and looks no more often than it was told', async () => {
    const one = await scene();
    const receipt = await emergency(one);
    let looks = 0;
    const connection = one.connect(credentialOf(one.sandbox), {
      wait: (ms) => {
        one.pass(ms);
        looks += 1;
        if (looks === 3) one.sandbox.acknowledge(receipt);
        return Promise.resolve();
      },
    });
    expect(await runObject(connection, 'receipt.wait', { receipt, interval: 7 })).toMatchObject({
      ended: 'acknowledged',
      acknowledged: true,
    });
    const asked = one.sandbox.requests.filter(({ method }) => method === 'GET').map(({ at }) => at - NOON);
    expect(asked).toEqual([0, 7000, 14_000, 21_000]);
  });

  test('ends when the emergency is over', async () => {
    const one = await scene();
    const receipt = await emergency(one);
    await run(one.connection, 'receipt.cancel', { receipt });
    expect(await runObject(one.connection, 'receipt.wait', { receipt })).toMatchObject({ ended: 'expired', acknowledged: false });
  });

  test('ends when its own time is up', async () => {
    const one = await scene();
    const receipt = await emergency(one);
    expect(await runObject(one.connection, 'receipt.wait', { receipt, interval: 5, atMost: 20 })).toMatchObject({ ended: 'timeout' });
    expect(one.waits).toEqual([5000, 5000, 5000, 5000]);
  });

  test('goes on after trouble that passes', async () => {
    const one = await scene();
    const receipt = await emergency(one);
    one.sandbox.misbehave({ match: /^GET/, status: 503, times: 4 });
    expect(await runObject(one.connection, 'receipt.wait', { receipt, atMost: 60 })).toMatchObject({ ended: 'timeout' });
  });

  test('tells of trouble that lasts to the end', async () => {
    const one = await scene();
    const receipt = await emergency(one);
    one.sandbox.misbehave({ match: /^GET/, status: 503, times: 99 });
    expect(await failureOf(run(one.connection, 'receipt.wait', { receipt, atMost: 20 }))).toMatchObject({ kind: 'unavailable' });
  });

  test('ends at once where there is nothing to wait for', async () => {
    const { connection, waits } = await scene();
    const error = await failureOf(run(connection, 'receipt.wait', { receipt: 'r'.repeat(30) }));
    expect(error).toMatchObject({ kind: 'notFound', providerCode: 'NOT_FOUND' });
    expect(waits).toEqual([]);
  });

  test('is done once for many inputs with the same receipt', async () => {
    const one = await scene();
    const receipt = await emergency(one);
    const outcomes = await one.connection.runMany('receipt.wait', [
      { receipt, atMost: 5, interval: 5 },
      { receipt, atMost: 5, interval: 5 },
    ]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(one.sandbox.requests.filter(({ method }) => method === 'GET')).toHaveLength(2);
  });

  test('looks every 5 seconds at most', async () => {
    const { connection, sandbox } = await scene();
    const error = await failureOf(run(connection, 'receipt.wait', { receipt: 'r'.repeat(30), interval: 4.9 }));
    expect(error).toMatchObject({ kind: 'invalid', field: 'Look Every (Seconds)' });
    expect(sandbox.requests).toEqual([]);
  });
});

test.each(['receipt.get', 'receipt.cancel', 'receipt.wait', 'client.acknowledge'])('%s refuses what is no receipt', async (id) => {
  const { connection, sandbox } = await scene();
  for (const receipt of ['', '../x', 'r'.repeat(29), `${'r'.repeat(29)}/`]) {
    expect(await failureOf(run(connection, id, { receipt }))).toMatchObject({
      kind: 'invalid',
      field: 'Receipt',
      message: matching(/Receipt/),
    });
  }
  expect(sandbox.requests).toEqual([]);
});
