import { cleanUpAfterEach } from '../../support/clean-up';
import { Clock, downloaded, get, loggedIn, openReceiver, openSandbox, post, sendEmergency, sendMessage } from './harness';

cleanUpAfterEach();

const start = 1_795_300_000;
const untouched = {
  acknowledged: 0,
  acknowledged_at: 0,
  acknowledged_by: '',
  acknowledged_by_device: '',
  last_delivered_at: start,
  expired: 0,
  expires_at: start + 3600,
  called_back: 0,
  called_back_at: 0,
};

async function setUp() {
  const clock = new Clock();
  const sandbox = await openSandbox({ now: clock.now, apps: [{ name: 'One' }, { name: 'Two' }] });
  const [one, two] = sandbox.apps.map(({ token }) => token);
  const receiptOf = async (receipt: string, token = one ?? '') => get(sandbox, `/1/receipts/${receipt}.json`, { token });
  return { clock, sandbox, one: one ?? '', two: two ?? '', receiptOf };
}

describe('a receipt', () => {
  it('belongs to priority 2 only, and has thirty letters and digits', async () => {
    const { sandbox } = await setUp();
    await expect(sendEmergency(sandbox)).resolves.toMatch(/^[A-Za-z0-9]{30}$/);
    expect((await sendMessage(sandbox, { priority: 1 })).json.receipt).toBeUndefined();
    const [emergency, high] = await downloaded(sandbox);
    expect(emergency).toMatchObject({ priority: 2, acked: 0, receipt: expect.any(String) as unknown });
    expect(high).not.toHaveProperty('receipt');
  });

  it('waits, is acknowledged, and says by whom', async () => {
    const { clock, sandbox, receiptOf } = await setUp();
    const receipt = await sendEmergency(sandbox);
    expect((await receiptOf(receipt)).json).toEqual({ ...untouched, status: 1, request: expect.any(String) as unknown });
    clock.advance(60);
    expect(sandbox.acknowledge(receipt, { user: 'u1', device: 'phone_1' })).toBe(true);
    clock.advance(3600);
    const by = { acknowledged: 1, acknowledged_at: start + 60, acknowledged_by: 'u1', acknowledged_by_device: 'phone_1', expired: 0 };
    expect((await receiptOf(receipt)).json).toMatchObject(by);
    expect(sandbox.acknowledge(receipt)).toBe(false);
    await expect(downloaded(sandbox)).resolves.toMatchObject([{ acked: 1 }]);
  });

  it('expires, and cannot be acknowledged any more', async () => {
    const { clock, sandbox, receiptOf } = await setUp();
    const receipt = await sendEmergency(sandbox);
    clock.advance(3599);
    expect((await receiptOf(receipt)).json.expired).toBe(0);
    clock.advance(1);
    expect((await receiptOf(receipt)).json).toMatchObject({ expired: 1, acknowledged: 0 });
    const { secret = '' } = sandbox.device;
    await expect(post(sandbox, `/1/receipts/${receipt}/acknowledge.json`, { secret })).resolves.toMatchObject({ status: 400 });
  });

  it('is shown to the app that sent it, and to no other', async () => {
    const { sandbox, two, receiptOf } = await setUp();
    const receipt = await sendEmergency(sandbox);
    const answer = { status: 404, json: { receipt: 'not found', errors: ['receipt not found; may be invalid or expired'], status: 0 } };
    await expect(receiptOf(receipt, two)).resolves.toMatchObject(answer);
    await expect(receiptOf('r'.repeat(30))).resolves.toMatchObject(answer);
    await expect(receiptOf(receipt, 'wrong')).resolves.toMatchObject({ status: 400, json: { token: 'invalid' } });
    await expect(post(sandbox, `/1/receipts/${receipt}/cancel.json`, { token: two })).resolves.toMatchObject({ status: 404 });
  });

  it('can be cancelled', async () => {
    const { sandbox, one, receiptOf } = await setUp();
    const receipt = await sendEmergency(sandbox);
    await expect(post(sandbox, `/1/receipts/${receipt}/cancel.json`, { token: one })).resolves.toMatchObject({
      status: 200,
      json: { status: 1 },
    });
    expect((await receiptOf(receipt)).json).toMatchObject({ expired: 1, expires_at: start });
    expect(sandbox.acknowledge(receipt)).toBe(false);
  });

  it('can be cancelled by tag: those of this app that still wait', async () => {
    const { sandbox, one, two, receiptOf } = await setUp();
    const tag = 'l=chicago/ops';
    const [tagged, both, other, acknowledged] = [
      await sendEmergency(sandbox, { tags: tag }),
      await sendEmergency(sandbox, { tags: `x,${tag}` }),
      await sendEmergency(sandbox, { tags: 'x' }),
      await sendEmergency(sandbox, { tags: tag }),
    ];
    sandbox.acknowledge(acknowledged);
    const path = `/1/receipts/cancel_by_tag/${encodeURIComponent(tag)}.json`;
    await expect(post(sandbox, path, { token: two })).resolves.toMatchObject({ status: 200, json: { canceled: 0 } });
    await expect(post(sandbox, path, { token: one })).resolves.toMatchObject({ status: 200, json: { canceled: 2 } });
    const expired = await Promise.all([tagged, both, other, acknowledged].map(async (receipt) => (await receiptOf(receipt)).json.expired));
    expect(expired).toEqual([1, 1, 0, 0]);
    await expect(post(sandbox, '/1/receipts/cancel_by_tag/%zz.json', { token: one })).resolves.toMatchObject({ status: 404 });
  });
});

describe('an emergency', () => {
  it('comes again and again under another id, until it is acknowledged', async () => {
    const sandbox = await openSandbox({ timings: { emergencySecondMs: 0.1 } });
    const socket = await loggedIn(sandbox);
    const receipt = await sendEmergency(sandbox);
    await socket.frames.next({ match: () => socket.texts.length === 3, includePast: true });
    sandbox.acknowledge(receipt);
    const messages = await downloaded(sandbox);
    expect(messages.length).toBeGreaterThanOrEqual(3);
    expect(new Set(messages.map((message) => message.id_str)).size).toBe(messages.length);
    expect(messages.every((message) => message.receipt === receipt && message.acked === 1)).toBe(true);
    // Another one is on its way for longer than the first would have needed to come again.
    const later = await sendEmergency(sandbox);
    await socket.frames.next({ match: () => sandbox.queue(sandbox.device.id).filter((each) => each.receipt === later).length === 2 });
    expect(sandbox.queue(sandbox.device.id).filter((each) => each.receipt === receipt)).toHaveLength(messages.length);
  });

  it('comes as often as fits into its time', async () => {
    const sandbox = await openSandbox({ timings: { emergencySecondMs: 0.1 } });
    const socket = await loggedIn(sandbox);
    await sendEmergency(sandbox, { retry: 30, expire: 89, message: 'short' });
    await sendEmergency(sandbox, { retry: 60, expire: 300, message: 'long' });
    const countOf = (text: string): number => sandbox.queue(sandbox.device.id).filter(({ message }) => message === text).length;
    await socket.frames.next({ match: () => countOf('long') === 6, includePast: true });
    expect(countOf('short')).toBe(3);
  });

  it('comes fifty times again at most', async () => {
    const sandbox = await openSandbox({ timings: { emergencySecondMs: 0.01 } });
    const socket = await loggedIn(sandbox);
    const countOf = (text: string): number => sandbox.queue(sandbox.device.id).filter(({ message }) => message === text).length;
    await sendEmergency(sandbox, { retry: 30, expire: 10_800, message: 'first' });
    await socket.frames.next({ match: () => countOf('first') === 51, includePast: true });
    await sendEmergency(sandbox, { retry: 60, expire: 10_800, message: 'second' });
    await socket.frames.next({ match: () => countOf('second') > 2, includePast: true });
    expect(countOf('first')).toBe(51);
  });
});

describe('the callback', () => {
  const callbackOf = (text: string): unknown => Object.fromEntries(new URLSearchParams(text));

  it('tells who acknowledged, and is noted in the receipt', async () => {
    const { clock, sandbox, receiptOf } = await setUp();
    const { url, received } = await openReceiver();
    const receipt = await sendEmergency(sandbox, { callback: url });
    const called = sandbox.waitFor('callback');
    clock.advance(9);
    sandbox.acknowledge(receipt, { user: 'u1', device: 'phone_1' });
    await expect(called).resolves.toMatchObject({ url, receipt, attempt: 1, status: 200, accepted: true, last: true });
    expect(received.entries.map(callbackOf)).toEqual([
      { receipt, acknowledged: '1', acknowledged_at: String(start + 9), acknowledged_by: 'u1', acknowledged_by_device: 'phone_1' },
    ]);
    expect((await receiptOf(receipt)).json).toMatchObject({ called_back: 1, called_back_at: start + 9 });
  });

  it('is repeated unchanged until it is taken', async () => {
    const sandbox = await openSandbox({ timings: { callbackRetryMs: 1 } });
    const { url, received } = await openReceiver(500, 302, 204);
    const receipt = await sendEmergency(sandbox, { callback: url });
    const done = sandbox.waitFor('callback', { match: ({ last }) => last });
    sandbox.acknowledge(receipt);
    await expect(done).resolves.toMatchObject({ attempt: 3, status: 204, accepted: true });
    expect(new Set(received.entries).size).toBe(1);
    expect(sandbox.callbacks.map(({ status }) => status)).toEqual([500, 302, 204]);
  });

  it('is given up in the end', async () => {
    const sandbox = await openSandbox({ timings: { callbackRetryMs: 1, callbackAttempts: 2 } });
    const receipt = await sendEmergency(sandbox, { callback: 'http://127.0.0.1:1/' });
    const done = sandbox.waitFor('callback', { match: ({ last }) => last });
    sandbox.acknowledge(receipt);
    await expect(done).resolves.toMatchObject({ attempt: 2, status: 0, accepted: false });
    const { json } = await get(sandbox, `/1/receipts/${receipt}.json`, { token: sandbox.app.token });
    expect(json).toMatchObject({ acknowledged: 1, called_back: 0 });
  });

  it('is not sent for a cancelled emergency, and can be forged', async () => {
    const { sandbox, one } = await setUp();
    const { url, received } = await openReceiver(200);
    const receipt = await sendEmergency(sandbox, { callback: url });
    await post(sandbox, `/1/receipts/${receipt}/cancel.json`, { token: one });
    await expect(sandbox.sendCallback(url, { receipt, acknowledged: '1' })).resolves.toEqual({ status: 200, body: 'noted' });
    expect(received.entries.map(callbackOf)).toEqual([{ receipt, acknowledged: '1' }]);
  });
});
