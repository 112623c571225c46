import { cleanUpAfterEach } from '../../support/clean-up';
import { deleteUpTo, downloaded, loggedIn, openReceiver, openSandbox, post, sendMessage } from './harness';

cleanUpAfterEach();

describe('a message, from the sender to the receiver', () => {
  it('logs in, registers, listens, is sent, downloaded and deleted', async () => {
    const sandbox = await openSandbox();
    const { email, password, userKey } = sandbox.account;
    const login = await post(sandbox, '/1/users/login.json', { email, password });
    expect(login.json).toMatchObject({ status: 1, id: userKey });
    const secret = String(login.json.secret);
    const registered = await post(sandbox, '/1/devices.json', { secret, name: 'flow_1', os: 'O' });
    const as = { device: String(registered.json.id), secret };
    const [welcome] = await downloaded(sandbox, as);
    expect(welcome).toMatchObject({ title: 'Welcome' });
    await deleteUpTo(sandbox, String(welcome?.id_str), as);

    const socket = await loggedIn(sandbox, as);
    const sent = await sendMessage(sandbox, { title: 'Pump 3', message: 'Flow back to normal', sound: 'siren', priority: 1 });
    expect(sent).toMatchObject({ status: 200, json: { status: 1 } });
    await expect(socket.frame('!')).resolves.toEqual({ text: '!', binary: true });
    const [message, ...more] = await downloaded(sandbox, as);
    expect(more).toEqual([]);
    expect(message).toMatchObject({
      title: 'Pump 3',
      message: 'Flow back to normal',
      app: 'Plant watch',
      sound: 'si',
      priority: 1,
      acked: 0,
    });
    await deleteUpTo(sandbox, String(message?.id_str), as);
    await expect(downloaded(sandbox, as)).resolves.toEqual([]);
    expect(sandbox.queue(sandbox.device.id)).toHaveLength(1);
    expect(sandbox.violations).toEqual([]);
  });

  it('tells the sender of an emergency who acknowledged it', async () => {
    const sandbox = await openSandbox();
    const { url, received } = await openReceiver();
    const called = received.next();
    const { json } = await sendMessage(sandbox, { priority: 2, retry: 30, expire: 60, callback: url });
    const receipt = String(json.receipt);
    const { secret = '' } = sandbox.device;
    await post(sandbox, `/1/receipts/${receipt}/acknowledge.json`, { secret });
    expect(Object.fromEntries(new URLSearchParams(await called))).toEqual({
      receipt,
      acknowledged: '1',
      acknowledged_at: expect.stringMatching(/^\d{10}$/) as unknown,
      acknowledged_by: sandbox.account.userKey,
      acknowledged_by_device: 'desk',
    });
    await expect(downloaded(sandbox)).resolves.toMatchObject([{ receipt, acked: 1 }]);
  });
});
