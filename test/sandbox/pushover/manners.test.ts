import { Agent, request } from 'undici';
import type { PushoverSandbox } from '../../../sandbox/pushover';
import { htmlPage, pushoverCalls } from '../../../sandbox/pushover';
import { cleanUpAfterEach } from '../../support/clean-up';
import { client, Clock, deleteUpTo, download, downloaded, get, loggedIn, openSandbox, post, sendEmergency, sendMessage } from './harness';

cleanUpAfterEach();

const rules = (sandbox: PushoverSandbox): readonly string[] => sandbox.violations.map(({ rule }) => rule);

async function setUp() {
  const clock = new Clock();
  return { clock, sandbox: await openSandbox({ now: clock.now }) };
}

describe('the watch over manners notes', () => {
  it('a call repeated after a refusal, unless something in it or some time has changed', async () => {
    const { clock, sandbox } = await setUp();
    await sendMessage(sandbox, { sound: 'gate' });
    await sendMessage(sandbox, { sound: 'gate', title: 'other' });
    clock.advance(59);
    await sendMessage(sandbox, { sound: 'gate' });
    expect(sandbox.violations).toEqual([{ rule: 'repeated after a refusal', where: 'POST /1/messages.json' }]);
    clock.advance(60);
    await sendMessage(sandbox, { sound: 'gate' });
    sandbox.forgive();
    await sendMessage(sandbox, { sound: 'gate' });
    expect(sandbox.violations).toHaveLength(1);
  });

  it('no login that is repeated with the second factor', async () => {
    const ann = { email: 'ann@example.com', password: 'a' };
    const sandbox = await openSandbox({ accounts: [{ ...ann, twoFactorCode: '1' }] });
    await post(sandbox, '/1/users/login.json', ann);
    await post(sandbox, '/1/users/login.json', { ...ann, twofa: '1' });
    expect(sandbox.violations).toEqual([]);
    await post(sandbox, '/1/users/login.json', ann);
    expect(rules(sandbox)).toEqual(['repeated after a refusal']);
  });

  it.each([
    ['a failure', htmlPage(503, { match: pushoverCalls.download }), false],
    ['no answer', { reset: true as const, match: pushoverCalls.download }, true],
    ['half an answer', { cut: true as const, match: pushoverCalls.download }, true],
  ])('a call repeated within five seconds of %s', async (_title, fault, breaks) => {
    for (const [seconds, expected] of [
      [4, ['repeated too soon']],
      [5, []],
    ] as const) {
      const { clock, sandbox } = await setUp();
      sandbox.misbehave(fault);
      if (breaks) await expect(download(sandbox)).rejects.toThrow();
      else await download(sandbox);
      clock.advance(seconds);
      await download(sandbox);
      await download(sandbox);
      expect(rules(sandbox)).toEqual(expected);
    }
  });

  it('a third connection at once, but no socket', async () => {
    const sandbox = await openSandbox();
    await loggedIn(sandbox);
    const agents = [new Agent(), new Agent(), new Agent()];
    const call = (dispatcher: Agent) => request(`${sandbox.url}/1/sounds.json?token=${sandbox.app.token}`, { dispatcher });
    try {
      for (const [index, agent] of agents.entries()) {
        expect(rules(sandbox)).toEqual([]);
        await (await call(agent)).body.text();
        expect(sandbox.requests[index]?.tcpConnection).toBe(index + 2);
      }
      expect(sandbox.violations).toEqual([{ rule: 'too many connections', where: '3 at once' }]);
    } finally {
      await Promise.all(agents.map((agent) => agent.close()));
    }
  });

  it('a receipt that is looked at more often than every five seconds', async () => {
    const { clock, sandbox } = await setUp();
    const [one, two] = [await sendEmergency(sandbox), await sendEmergency(sandbox)];
    const look = (receipt: string) => get(sandbox, `/1/receipts/${receipt}.json`, { token: sandbox.app.token });
    await look(one);
    await look(two);
    clock.advance(5);
    await look(one);
    expect(rules(sandbox)).toEqual([]);
    clock.advance(4.9);
    await look(one);
    expect(sandbox.violations).toEqual([{ rule: 'receipt polled too often', where: `GET /1/receipts/${one}.json` }]);
  });

  it('a delete up to an id that was never downloaded', async () => {
    const { sandbox } = await setUp();
    const { device } = client(sandbox);
    sandbox.deliver(device, [{ id: 3 }, { id: 5 }]);
    await deleteUpTo(sandbox, '3');
    await downloaded(sandbox);
    await deleteUpTo(sandbox, '5');
    await deleteUpTo(sandbox, '0');
    expect(sandbox.violations).toEqual(
      ['3', '0'].map((id) => ({ rule: 'deleted an undelivered id', where: `device ${device}, up to ${id}` })),
    );
  });

  it('words on the socket after the login', async () => {
    const sandbox = await openSandbox();
    const socket = await loggedIn(sandbox);
    const noted = sandbox.waitFor('violation');
    socket.ws.send('#');
    await expect(noted).resolves.toMatchObject({ rule: 'spoke after the login' });
  });

  it('what other manners forbid', async () => {
    const sandbox = await openSandbox({ manners: { afterRefusalMs: 0, afterFailureMs: 3_600_000 } });
    await sendMessage(sandbox, { message: '' });
    await sendMessage(sandbox, { message: '' });
    expect(rules(sandbox)).toEqual([]);
    sandbox.misbehave(htmlPage(500));
    await download(sandbox);
    await download(sandbox);
    expect(rules(sandbox)).toEqual(['repeated too soon']);
  });
});
