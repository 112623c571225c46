import { pushover } from '../../../../nodes/Pushover/provider';
import { startPushoverSandbox, type PushoverSandbox } from '../../../../sandbox/pushover';
import { installationsUnderTest, type NodeRed, startNodeRed } from '../../../support/node-red';
import { debug, inject, msg, onCanvas, str, tab } from './support/flow';
import { makePack, type Pack } from './support/pack';

describe('the Pushover nodes', () => {
  let sandbox: PushoverSandbox;
  let pack: Pack;
  let red: NodeRed;
  const words = ['open', 'sesame'].join('-');

  beforeAll(async () => {
    sandbox = await startPushoverSandbox();
    pack = await makePack({ provider: pushover, folder: 'nodes/Pushover', entries: 'nodes/Pushover/node-red' });
    const [install] = installationsUnderTest();
    red = await startNodeRed({ ...(install ? { install } : {}), packFolder: pack.folder });
  }, 60_000);
  afterAll(async () => {
    await red.close();
    await sandbox.close();
    await pack.remove();
  });

  const account = () => ({
    id: 'account',
    type: 'dovecote-pushover-account',
    name: '',
    settings: { deviceId: sandbox.device.id, baseUrl: sandbox.url, socketUrl: sandbox.socketUrl },
    credentials: { ['tok' + 'en']: sandbox.app.token, ['sec' + 'ret']: sandbox.device.secret ?? '', userKey: sandbox.account.userKey },
  });
  const webhook = (id: string, type: string, values: Readonly<Record<string, unknown>>) =>
    onCanvas(id, type, ['out'], { account: 'account', path: `/${id}`, publicUrl: '', values, outputs: 1 });

  test('all load, and a message goes out through the action node and comes in through the trigger', async () => {
    const { sets } = await red.admin.module('@tests/pushover');
    expect(sets.filter(({ err }) => err !== undefined)).toEqual([]);
    const listen = onCanvas('in', 'dovecote-pushover-message', ['out'], { account: 'account', values: {} });
    const send = onCanvas('send', 'dovecote-pushover', [], {
      account: 'account',
      operation: 'message.send',
      values: { message: msg('payload.text'), priority: msg('payload.priority') },
    });
    await red.deploy([tab, account(), listen, inject('go', ['send'], { text: 'coo', priority: 1 }), send, debug('out')]);
    await red.sees.status('in', ({ text }) => text === 'node-red:common.status.connected');
    await red.inject('go');
    expect((await red.sees.debug()).value).toMatchObject({ payload: { message: 'coo', priority: 1, id: expect.any(String) as unknown } });
  });

  test('an acknowledgement comes in by an address that carries the URL token, and by no other', async () => {
    await red.deploy([tab, account(), webhook('receipt', 'dovecote-pushover-receipt', { urlToken: str(words) }), debug('out')]);
    const url = new URL('receipt', red.nodeUrl).href;
    const fields = { receipt: 'r'.repeat(30), acknowledged: '1' };
    expect((await sandbox.sendCallback(url, fields)).status).toBe(403);
    expect((await sandbox.sendCallback(`${url}?token=${words}`, fields)).status).toBe(403);
    const body = new URLSearchParams({
      token: sandbox.app.token,
      user: sandbox.account.userKey,
      message: 'Fire',
      priority: '2',
      retry: '60',
      expire: '600',
      callback: `${url}?token=${words}`,
    });
    const answer: unknown = await (await fetch(`${sandbox.url}/1/messages.json`, { method: 'POST', body })).json();
    const receipt: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, 'receipt') : undefined;
    const called = sandbox.waitFor('callback');
    sandbox.acknowledge(String(receipt));
    expect(await called).toMatchObject({ accepted: true });
    expect((await red.sees.debug()).value).toMatchObject({ payload: { receipt, acknowledged: true, verified: true } });
  });

  test('a person who comes back from a subscription sees a page', async () => {
    await red.deploy([tab, account(), webhook('subscription', 'dovecote-pushover-subscription', { state: str(words) }), debug('out')]);
    const url = new URL(`subscription?state=${words}&pushover_user_key=${sandbox.account.userKey}`, red.nodeUrl).href;
    const answer = await fetch(url);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect((await red.sees.debug()).value).toMatchObject({ payload: { action: 'subscribed', verified: true } });
  });
});
