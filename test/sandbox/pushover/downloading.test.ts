import { cleanUpAfterEach } from '../../support/clean-up';
import { client, deleteUpTo, download, downloaded, get, openSandbox, post } from './harness';

cleanUpAfterEach();

const id = '1175816417220301065';
const emergency = { id, message: 'Fire door open', priority: 2, receipt: 'rA1b2C3d4E5f6G7h8I9j0K1l2M3n4o' };

describe('a download', () => {
  it('is empty at first, and tells of the user and the device', async () => {
    const sandbox = await openSandbox();
    const { status, json } = await download(sandbox);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      status: 1,
      messages: [],
      user: { email: 'ann@example.com', is_desktop_licensed: true, is_android_licensed: false, quiet_hours: false },
      device: { name: 'desk', encryption_enabled: false },
    });
  });

  it('writes ids as numbers of all their digits, and as text', async () => {
    const sandbox = await openSandbox();
    const { device } = client(sandbox);
    expect(sandbox.deliver(device, { id, umid: '380698969174458372', aid_str: '435443636951750001', message: 'hi' })).toEqual([id]);
    const { text } = await download(sandbox);
    expect(text).toContain(`{"id":${id},"id_str":"${id}","umid":380698969174458372,"umid_str":"380698969174458372",`);
    expect(text).toContain('"aid":435443636951750001,"aid_str":"435443636951750001",');
  });

  it('can leave the texts out, as it used to', async () => {
    const sandbox = await openSandbox({ idStrings: false });
    sandbox.deliver(client(sandbox).device, { id, message: 'hi' });
    const { text } = await download(sandbox);
    expect(text).toContain(`"id":${id},`);
    expect(text).not.toContain('_str');
  });

  it('passes fields through that nobody knows', async () => {
    const sandbox = await openSandbox();
    sandbox.deliver(client(sandbox).device, { message: 'hi', x_new_field: { keep: ['me', null] }, icon: null });
    await expect(downloaded(sandbox)).resolves.toMatchObject([
      { message: 'hi', x_new_field: { keep: ['me', null] }, icon: null, acked: 0 },
    ]);
  });

  it('can hold a message exactly as it was given', async () => {
    const sandbox = await openSandbox();
    const minimal = { id: 7, umid: 41, message: 'hello', app: 'cron', aid: 1, icon: null, date: 1_795_300_100, priority: 0 };
    sandbox.deliver(client(sandbox).device, minimal, { exact: true });
    await expect(downloaded(sandbox)).resolves.toEqual([minimal]);
  });

  it('lists the oldest id first, whatever came first, and at most so many as told', async () => {
    const sandbox = await openSandbox({ downloadLimit: 2 });
    sandbox.deliver(client(sandbox).device, [{ id: 9 }, { id: '10' }, { id: 2n }]);
    expect((await downloaded(sandbox)).map((message) => message.id)).toEqual([2, 9]);
    await deleteUpTo(sandbox, '9');
    expect((await downloaded(sandbox)).map((message) => message.id)).toEqual([10]);
  });

  it.each([
    ['a wrong secret', { secret: 'wrong' }],
    ['an unknown device', { device: 'unknown' }],
  ])('is refused to %s', async (_title, changes) => {
    const sandbox = await openSandbox();
    const { status, json } = await download(sandbox, { ...client(sandbox), ...changes });
    expect([status, json.status, json.messages]).toEqual([400, 0, undefined]);
  });

  it('is refused to a device of somebody else', async () => {
    const bob = { email: 'bob@example.com', password: 'b', devices: [{ name: 'bobs', id: 'bobs', secret: 'of-bob' }] };
    const sandbox = await openSandbox({
      accounts: [{ email: 'a@example.com', password: 'a', devices: [{ name: 'as', secret: 's' }] }, bob],
    });
    await expect(download(sandbox, { device: 'bobs', secret: 's' })).resolves.toMatchObject({ status: 400 });
    await expect(download(sandbox, { device: 'bobs', secret: 'of-bob' })).resolves.toMatchObject({ status: 200 });
  });

  it('is refused when the licence has ended, and allowed again', async () => {
    const sandbox = await openSandbox();
    sandbox.endLicence('ann@example.com');
    await expect(download(sandbox)).resolves.toMatchObject({ status: 400, json: { device_id: 'disabled' } });
    sandbox.enable(sandbox.device.id, true);
    await expect(download(sandbox)).resolves.toMatchObject({ status: 200, json: { user: { is_desktop_licensed: false } } });
  });

  it('accepts a new secret for an old device, unless it is bound to the first', async () => {
    for (const secretsBoundToDevice of [false, true]) {
      const sandbox = await openSandbox({ secretsBoundToDevice });
      const { secret: old, device } = client(sandbox);
      const { json } = await post(sandbox, '/1/users/login.json', { email: 'ann@example.com', password: 'correct horse' });
      const { status } = await download(sandbox, { device, secret: String(json.secret) });
      expect(status).toBe(secretsBoundToDevice ? 400 : 200);
      await expect(download(sandbox, { device, secret: old })).resolves.toMatchObject({ status: 200 });
    }
  });

  it('is refused once the sessions were ended', async () => {
    const sandbox = await openSandbox();
    const as = client(sandbox);
    sandbox.revokeSecrets('ann@example.com');
    await expect(download(sandbox, as)).resolves.toMatchObject({ status: 400, json: { secret: 'invalid' } });
  });
});

describe('deleting', () => {
  it('takes away every message up to that id, from this device only', async () => {
    const [one, two] = [
      { name: 'one', id: 'one', secret: 's' },
      { name: 'two', id: 'two' },
    ];
    const sandbox = await openSandbox({ accounts: [{ email: 'a@example.com', password: 'a', devices: [one, two] }] });
    for (const device of ['one', 'two'])
      sandbox.deliver(device, [{ id }, { id: String(BigInt(id) - 1n) }, { id: String(BigInt(id) + 1n) }]);
    await downloaded(sandbox);
    await expect(deleteUpTo(sandbox, id)).resolves.toMatchObject({ status: 200, json: { status: 1 } });
    expect(sandbox.queue('one').map((message) => message.id)).toEqual([BigInt(id) + 1n]);
    expect(sandbox.queue('two')).toHaveLength(3);
  });

  it('minds every digit: the rounded id of JSON.parse deletes too little', async () => {
    const sandbox = await openSandbox();
    sandbox.deliver(client(sandbox).device, { id });
    await downloaded(sandbox);
    await deleteUpTo(sandbox, String(Number(id)));
    await expect(downloaded(sandbox)).resolves.toHaveLength(1);
  });

  it.each(['', 'x', '-1', '1.5'])('refuses %j', async (message) => {
    const sandbox = await openSandbox();
    await expect(deleteUpTo(sandbox, message)).resolves.toMatchObject({ status: 400, json: { status: 0 } });
  });

  it('needs the secret', async () => {
    const sandbox = await openSandbox();
    sandbox.deliver(client(sandbox).device, { id: 1 });
    await expect(deleteUpTo(sandbox, '1', { ...client(sandbox), secret: 'wrong' })).resolves.toMatchObject({ status: 400 });
    expect(sandbox.queue(sandbox.device.id)).toHaveLength(1);
  });

  it('can be undone by the service: a deleted message comes again', async () => {
    const sandbox = await openSandbox();
    const { device } = client(sandbox);
    sandbox.deliver(device, { id, message: 'again' });
    await downloaded(sandbox);
    await deleteUpTo(sandbox, id);
    sandbox.redeliver(device, id);
    await expect(downloaded(sandbox)).resolves.toMatchObject([{ id_str: id, message: 'again' }]);
    expect(() => {
      sandbox.redeliver(device, '1');
    }).toThrow('never downloaded');
  });
});

describe('acknowledging from a client', () => {
  it('marks the message, also one that was put into the queue by hand', async () => {
    const sandbox = await openSandbox();
    const { device, secret } = client(sandbox);
    sandbox.deliver(device, emergency);
    const path = `/1/receipts/${emergency.receipt}/acknowledge.json`;
    await expect(post(sandbox, path, { secret })).resolves.toMatchObject({ status: 200, json: { status: 1 } });
    await expect(downloaded(sandbox)).resolves.toMatchObject([{ receipt: emergency.receipt, acked: 1 }]);
    await expect(post(sandbox, path, { secret })).resolves.toMatchObject({ status: 400, json: { status: 0 } });
  });

  it('needs a secret of somebody who got the message, and a receipt', async () => {
    const bob = { email: 'bob@example.com', password: 'b', devices: [{ name: 'b', secret: 'of-bob' }] };
    const sandbox = await openSandbox({
      accounts: [{ email: 'a@example.com', password: 'a', devices: [{ name: 'a', secret: 's' }] }, bob],
    });
    sandbox.deliver(sandbox.device.id, emergency);
    const path = `/1/receipts/${emergency.receipt}/acknowledge.json`;
    await expect(post(sandbox, path, { secret: 'of-bob' })).resolves.toMatchObject({ status: 404, json: { receipt: 'not found' } });
    await expect(post(sandbox, path, { secret: sandbox.app.token })).resolves.toMatchObject({ status: 400, json: { secret: 'invalid' } });
    await expect(post(sandbox, '/1/receipts/other/acknowledge.json', { secret: 's' })).resolves.toMatchObject({ status: 404 });
    await expect(get(sandbox, path, { secret: 's' })).resolves.toMatchObject({ status: 404 });
  });
});
