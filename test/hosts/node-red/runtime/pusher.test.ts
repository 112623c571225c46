import { hmac } from '../../../../client/signatures';
import { pusher } from '../../../../nodes/Pusher/provider';
import { startPusherSandbox, type PusherSandbox } from '../../../../sandbox/pusher';
import { installationsUnderTest, type NodeRed, startNodeRed } from '../../../support/node-red';
import { debug, inject, msg, onCanvas, str, tab } from './support/flow';
import { makePack, type Pack } from './support/pack';

describe('the Pusher nodes', () => {
  let sandbox: PusherSandbox;
  let pack: Pack;
  let red: NodeRed;

  beforeAll(async () => {
    sandbox = await startPusherSandbox();
    pack = await makePack({ provider: pusher, folder: 'nodes/Pusher', entries: 'nodes/Pusher/node-red' });
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
    type: 'dovecote-pusher-account',
    name: '',
    settings: { appId: sandbox.app.id, key: sandbox.app.key, host: sandbox.host, port: String(sandbox.port), useTls: 'false' },
    credentials: { secret: sandbox.app.secret },
  });

  test('all load, and an event goes out through the action node and comes in through the trigger', async () => {
    const { sets } = await red.admin.module('@tests/pusher');
    expect(sets.filter(({ err }) => err !== undefined)).toEqual([]);
    await red.deploy([
      tab,
      account(),
      onCanvas('trigger', 'dovecote-pusher-channel', ['out'], {
        account: 'account',
        values: { channels: { type: 'list', value: [str('private-room')] } },
      }),
      inject('go', ['act'], { greeting: 'coo' }),
      onCanvas('act', 'dovecote-pusher', [], {
        account: 'account',
        operation: 'event.trigger',
        values: { channels: { type: 'list', value: [str('private-room')] }, event: str('greeted'), data: msg('payload') },
      }),
      debug('out'),
    ]);
    await red.sees.status('trigger', ({ text }) => text === 'node-red:common.status.connected');
    await red.inject('go');
    expect((await red.sees.debug()).value).toMatchObject({
      topic: 'greeted',
      payload: { channel: 'private-room', data: { greeting: 'coo' } },
    });
  });

  test('a webhook that Pusher signed comes in; a forged one does not', async () => {
    await red.deploy([
      tab,
      account(),
      onCanvas('hook', 'dovecote-pusher-events', ['out'], {
        account: 'account',
        path: '/pusher/events',
        publicUrl: '',
        values: {},
        outputs: 1,
      }),
      debug('out'),
    ]);
    const url = new URL('pusher/events', red.nodeUrl).href;
    const event = { name: 'channel_occupied', channel: 'orders' } as const;
    expect((await sandbox.sendWebhook(url, [event], { forge: true })).status).toBe(401);
    expect((await sandbox.sendWebhook(url, [event])).status).toBe(200);
    expect((await red.sees.debug()).value).toMatchObject({ topic: 'channel_occupied', payload: { channel: 'orders' } });
  });

  test('a flow authorizes a browser that wants to join', async () => {
    const values = {
      decision: { type: 'choice', value: 'allow' },
      kind: msg('payload.kind'),
      socketId: msg('payload.socketId'),
      channel: msg('payload.channelName'),
    };
    await red.deploy([
      tab,
      account(),
      onCanvas('hook', 'dovecote-pusher-admission', ['act'], {
        account: 'account',
        path: '/pusher/auth',
        publicUrl: '',
        values: {},
        outputs: 1,
      }),
      onCanvas('act', 'dovecote-pusher', [], { account: 'account', operation: 'authorization.answer', values }),
    ]);
    const form = new URLSearchParams({ socket_id: '12.34', channel_name: 'private-room' });
    const answer = await red.fetch('pusher/auth', { method: 'POST', body: form });
    const signature = hmac('sha256', sandbox.app.secret, '12.34:private-room');
    expect([answer.status, await answer.json()]).toEqual([200, { auth: `${sandbox.app.key}:${signature}` }]);
  });
});
