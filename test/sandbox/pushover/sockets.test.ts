import { cleanUpAfterEach } from '../../support/clean-up';
import type { RawSocket } from './harness';
import { RawSocket as Socket, client, loggedIn, openSandbox, openSocket } from './harness';

cleanUpAfterEach();

/** Everything that was sent before this has arrived. */
async function settled(socket: RawSocket): Promise<readonly string[]> {
  const pong = new Promise((resolve) => socket.ws.once('pong', resolve));
  socket.ws.ping();
  await pong;
  return socket.texts;
}

describe('a socket', () => {
  it('is silent after the login, and counted', async () => {
    const sandbox = await openSandbox();
    const socket = await loggedIn(sandbox);
    await expect(settled(socket)).resolves.toEqual([]);
    expect(sandbox.connections).toBe(1);
    const gone = sandbox.waitFor('disconnection');
    socket.ws.close();
    await gone;
    expect(sandbox.connections).toBe(0);
  });

  it('hears at once that messages wait, where the service is so kind', async () => {
    const sandbox = await openSandbox({ announcePending: true });
    await expect(settled(await loggedIn(sandbox))).resolves.toEqual([]);
    sandbox.deliver(client(sandbox).device, [{ message: 'one' }, { message: 'two' }], { announcements: 0 });
    await expect(settled(await loggedIn(sandbox))).resolves.toEqual(['!']);
  });

  it.each([
    ['a wrong secret', (device: string) => `login:${device}:wrong\n`],
    ['an unknown device', (_device: string, secret: string) => `login:unknown:${secret}\n`],
    ['no line end', (device: string, secret: string) => `login:${device}:${secret}`],
    ['another word', (device: string, secret: string) => `hello:${device}:${secret}\n`],
  ])('is told E and closed for %s', async (_title, frame) => {
    const sandbox = await openSandbox();
    const { device, secret } = client(sandbox);
    const socket = await openSocket(sandbox);
    socket.ws.send(frame(device, secret));
    await expect(socket.closed).resolves.toBe(1000);
    expect(socket.frames.entries).toEqual([{ text: 'E', binary: true }]);
    expect(sandbox.connections).toBe(0);
  });

  it('takes the login as text only', async () => {
    const sandbox = await openSandbox();
    const { device, secret } = client(sandbox);
    const socket = await openSocket(sandbox);
    socket.ws.send(Buffer.from(`login:${device}:${secret}\n`));
    await socket.closed;
    expect(socket.texts).toEqual(['E']);
  });

  it('of a disabled device is told E, then and from then on', async () => {
    const sandbox = await openSandbox();
    const { device, secret } = client(sandbox);
    const socket = await loggedIn(sandbox);
    sandbox.enable(device, false);
    await expect(socket.closed).resolves.toBe(1000);
    const again = await openSocket(sandbox);
    again.ws.send(`login:${device}:${secret}\n`);
    await again.closed;
    expect([socket.texts, again.texts]).toEqual([['E'], ['E']]);
  });

  it.each(['licence', 'session'])('is told E when the %s ends', async (what) => {
    const sandbox = await openSandbox();
    const socket = await loggedIn(sandbox);
    if (what === 'licence') sandbox.endLicence('ann@example.com');
    else sandbox.revokeSecrets('ann@example.com');
    await socket.closed;
    expect(socket.texts).toEqual(['E']);
  });

  it('is told A when its device logs in again, and does not take the new one with it', async () => {
    const sandbox = await openSandbox();
    const first = await loggedIn(sandbox);
    const gone = sandbox.waitFor('disconnection', { match: ({ socket }) => socket === 1 });
    const second = await loggedIn(sandbox);
    await expect(first.closed).resolves.toBe(1000);
    await gone;
    expect(first.texts).toEqual(['A']);
    expect(sandbox.connections).toBe(1);
    sandbox.deliver(client(sandbox).device, { message: 'still there?' });
    await second.frame('!');
  });

  it('leaves the other devices alone', async () => {
    const devices = ['one', 'two'].map((name) => ({ name, id: name, secret: `s-${name}` }));
    const sandbox = await openSandbox({ accounts: [{ email: 'a@example.com', password: 'a', devices }] });
    const one = await loggedIn(sandbox, { device: 'one', secret: 's-one' });
    const two = await loggedIn(sandbox, { device: 'two', secret: 's-two' });
    sandbox.deliver('two', { message: 'for two' });
    sandbox.frame('R', { device: 'one' });
    await two.frame('!');
    await one.frame('R');
    expect([await settled(one), await settled(two)]).toEqual([['R'], ['!']]);
  });

  it('hears a byte for every message, one for many, several for one, or none', async () => {
    const sandbox = await openSandbox();
    const { device } = client(sandbox);
    const socket = await loggedIn(sandbox);
    sandbox.deliver(device, { message: 'one' });
    sandbox.deliver(device, [{ message: 'two' }, { message: 'three' }]);
    await expect(settled(socket)).resolves.toEqual(['!', '!']);
    sandbox.deliver(device, { message: 'four' }, { announcements: 0 });
    sandbox.deliver(device, { message: 'five' }, { announcements: 3 });
    await expect(settled(socket)).resolves.toEqual(['!', '!', '!', '!', '!']);
  });

  it('is kept alive now and then, and on command', async () => {
    const sandbox = await openSandbox({ timings: { keepAliveMs: 5 } });
    const socket = await loggedIn(sandbox);
    await socket.frames.next({ match: () => socket.texts.join('') === '##', includePast: true });
    sandbox.frame('#');
    await socket.frames.next({ match: () => socket.texts.length > 2, includePast: true });
  });

  it('can be sent anything: several bytes at once, unknown ones, text', async () => {
    const sandbox = await openSandbox();
    const socket = await loggedIn(sandbox);
    sandbox.frame(Buffer.from([0x23, 0x21, 0x0a]));
    sandbox.frame('?');
    sandbox.frame('!', { text: true });
    sandbox.end(client(sandbox).device, 'A');
    await socket.closed;
    expect(socket.frames.entries).toEqual([
      { text: '#!\n', binary: true },
      { text: '?', binary: true },
      { text: '!', binary: false },
      { text: 'A', binary: true },
    ]);
  });

  it('can fall silent, to pings as well, and speak again', async () => {
    const sandbox = await openSandbox();
    const { device } = client(sandbox);
    const socket = await loggedIn(sandbox);
    sandbox.silence(true);
    sandbox.deliver(device, { message: 'unheard' });
    let ponged = false;
    socket.ws.once('pong', () => (ponged = true));
    socket.ws.ping();
    const heard = sandbox.waitFor('frame');
    socket.ws.send('a frame the server hears after the ping');
    await heard;
    sandbox.silence(false);
    sandbox.frame('#');
    await socket.frame('#');
    expect([ponged, socket.texts]).toEqual([false, ['#']]);
  });

  it.each([
    ['closed', 1001, 1001],
    ['dropped', undefined, 1006],
  ])('can be %s', async (_title, code, seen) => {
    const sandbox = await openSandbox();
    const socket = await loggedIn(sandbox);
    sandbox.disconnectAll(code);
    await expect(socket.closed).resolves.toBe(seen);
  });
});

describe('a request for a socket', () => {
  it('can be refused with a status, so many times', async () => {
    const sandbox = await openSandbox();
    sandbox.answerUpgrades(502, 2);
    for (let attempt = 0; attempt < 2; attempt += 1) await expect(new Socket(sandbox.socketUrl).refused).resolves.toBe(502);
    await loggedIn(sandbox);
  });

  it('can be dropped, until it is accepted again', async () => {
    const sandbox = await openSandbox();
    sandbox.answerUpgrades('drop');
    await expect(new Socket(sandbox.socketUrl).closed).resolves.toBe(1006);
    await expect(new Socket(sandbox.socketUrl).closed).resolves.toBe(1006);
    sandbox.answerUpgrades('accept');
    await loggedIn(sandbox);
  });

  it('can be left without an answer', async () => {
    const sandbox = await openSandbox();
    sandbox.answerUpgrades('ignore', 1);
    const asked = sandbox.waitFor('upgrade');
    const socket = new Socket(sandbox.socketUrl);
    await expect(asked).resolves.toMatchObject({ path: '/push', outcome: 'ignored' });
    await loggedIn(sandbox);
    expect(socket.ws.readyState).toBe(socket.ws.CONNECTING);
  });

  it('gets 404 anywhere else', async () => {
    const sandbox = await openSandbox();
    await expect(new Socket(sandbox.socketUrl.replace('/push', '/other')).refused).resolves.toBe(404);
  });
});
