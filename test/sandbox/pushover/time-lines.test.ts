import type { PushoverSandbox } from '../../../sandbox/pushover';
import { htmlPage, pushoverCalls } from '../../../sandbox/pushover';
import { cleanUpAfterEach } from '../../support/clean-up';
import { client, Clock, deleteUpTo, downloaded, loggedIn, openSandbox, post } from './harness';

cleanUpAfterEach();

const full = '1175816417220301065';
const emergency = {
  id: '1175816417220301311',
  message: 'Fire door open',
  priority: 2,
  acked: 0,
  receipt: 'rA1b2C3d4E5f6G7h8I9j0K1l2M3n4o',
};

const calls = (sandbox: PushoverSandbox): readonly string[] =>
  sandbox.requests.map(({ method, path, status }) => `${method} ${path} ${status}`);

const idsOf = async (sandbox: PushoverSandbox): Promise<readonly unknown[]> => (await downloaded(sandbox)).map((message) => message.id_str);

async function setUp() {
  const clock = new Clock();
  const sandbox = await openSandbox({
    now: clock.now,
    accounts: [{ email: 'ann@example.com', password: 'a', devices: [{ name: 'd', id: 'dev1', secret: 'sec1' }] }],
  });
  return { clock, sandbox, socket: await loggedIn(sandbox) };
}

describe('the server’s part in', () => {
  it('a normal day: login, nothing waits, keep-alive, message, delete', async () => {
    const { sandbox, socket } = await setUp();
    await expect(sandbox.waitFor('frame', { includePast: true })).resolves.toMatchObject({ text: 'login:dev1:sec1\n', binary: false });
    await expect(idsOf(sandbox)).resolves.toEqual([]);
    sandbox.frame('#');
    sandbox.deliver('dev1', { id: full });
    await socket.frame('!');
    expect(socket.texts).toEqual(['#', '!']);
    await expect(idsOf(sandbox)).resolves.toEqual([full]);
    await deleteUpTo(sandbox, full);
    await expect(idsOf(sandbox)).resolves.toEqual([]);
    expect(sandbox.violations).toEqual([]);
  });

  it('a burst while a download is open: three bytes, one late answer', async () => {
    const { sandbox, socket } = await setUp();
    sandbox.deliver('dev1', { id: full }, { announcements: 0 });
    sandbox.misbehave({ late: true, delayMs: 100, match: pushoverCalls.download });
    const open = idsOf(sandbox);
    sandbox.frame('!');
    sandbox.frame('!');
    sandbox.frame('!');
    await socket.frames.next({ match: () => socket.texts.length === 3, includePast: true });
    expect(sandbox.requests).toEqual([]);
    await expect(open).resolves.toEqual([full]);
  });

  it('a reload: the socket stays until the client leaves, and takes the same login again', async () => {
    const { sandbox, socket } = await setUp();
    sandbox.frame('R');
    await socket.frame('R');
    expect(sandbox.connections).toBe(1);
    const gone = sandbox.waitFor('disconnection');
    socket.ws.close();
    await gone;
    await loggedIn(sandbox);
    expect(socket.texts).toEqual(['R']);
  });

  it.each(['E', 'A'] as const)('an end with %s: the byte, then close 1000', async (byte) => {
    const { sandbox, socket } = await setUp();
    sandbox.end('dev1', byte);
    await expect(socket.closed).resolves.toBe(1000);
    expect(socket.texts).toEqual([byte]);
    // Nothing else has changed: somebody who logs in by hand is let in.
    await loggedIn(sandbox);
  });

  it('a dead line: keep-alives on command, then nothing, and the client leaves', async () => {
    const { sandbox, socket } = await setUp();
    for (let count = 1; count <= 3; count += 1) {
      sandbox.frame('#');
      await socket.frames.next({ match: () => socket.texts.length === count, includePast: true });
    }
    sandbox.silence(true);
    sandbox.deliver('dev1', { id: full });
    const gone = sandbox.waitFor('disconnection');
    socket.ws.terminate();
    await expect(gone).resolves.toMatchObject({ code: 1006 });
    expect(socket.texts).toEqual(['#', '#', '#']);
    sandbox.silence(false);
    await loggedIn(sandbox);
    await expect(idsOf(sandbox)).resolves.toEqual([full]);
  });

  it('a delete that fails: the message comes again with the next', async () => {
    const { clock, sandbox } = await setUp();
    sandbox.deliver('dev1', { id: 7 });
    await expect(idsOf(sandbox)).resolves.toEqual(['7']);
    sandbox.misbehave(htmlPage(503, { match: pushoverCalls.delete }));
    await deleteUpTo(sandbox, '7');
    clock.advance(5);
    sandbox.deliver('dev1', { id: 8 });
    await expect(idsOf(sandbox)).resolves.toEqual(['7', '8']);
    await deleteUpTo(sandbox, '8');
    expect(sandbox.queue('dev1')).toEqual([]);
    expect(calls(sandbox)).toEqual([
      'GET /1/messages.json 200',
      'POST /1/devices/dev1/update_highest_message.json 503',
      'GET /1/messages.json 200',
      'POST /1/devices/dev1/update_highest_message.json 200',
    ]);
    expect(sandbox.violations).toEqual([]);
  });

  it('an emergency: acknowledged or refused, the delete works', async () => {
    const { sandbox } = await setUp();
    const { secret } = client(sandbox);
    const acknowledge = `/1/receipts/${emergency.receipt}/acknowledge.json`;
    sandbox.deliver('dev1', emergency);
    await expect(idsOf(sandbox)).resolves.toEqual([emergency.id]);
    sandbox.acknowledge(emergency.receipt);
    await expect(post(sandbox, acknowledge, { secret })).resolves.toMatchObject({ status: 400 });
    await expect(deleteUpTo(sandbox, emergency.id)).resolves.toMatchObject({ status: 200 });
    expect(sandbox.violations).toEqual([]);
  });
});
