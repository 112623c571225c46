import { generateKeyPairSync } from 'node:crypto';
import { knock } from '../../../../nodes/Knock/provider';
import { demoChannels, startKnockSandbox, type KnockSandbox } from '../../../../sandbox/knock';
import { installationsUnderTest, type NodeRed, startNodeRed } from '../../../support/node-red';
import { debug, inject, msg, onCanvas, str, tab } from './support/flow';
import { makePack, type Pack } from './support/pack';

const signingKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();

describe('the Knock nodes', () => {
  let sandbox: KnockSandbox;
  let pack: Pack;
  let red: NodeRed;

  beforeAll(async () => {
    sandbox = await startKnockSandbox({ signingKey, enhancedSecurity: true });
    pack = await makePack({ provider: knock, folder: 'nodes/Knock', entries: 'nodes/Knock/node-red' });
    const [install] = installationsUnderTest();
    red = await startNodeRed({ ...(install ? { install } : {}), packFolder: pack.folder });
  }, 60_000);
  afterAll(async () => {
    await red.close();
    await sandbox.close();
    await pack.remove();
  });

  const account = (more: Readonly<Record<string, string>> = {}) => ({
    id: 'account',
    type: 'dovecote-knock-account',
    name: '',
    settings: { publicKey: sandbox.publicKey, baseUrl: sandbox.url },
    credentials: { secretKey: sandbox.secretKey, signingKey, webhookSecret: sandbox.webhookSecret, ...more },
  });
  const feed = () =>
    onCanvas('feed', 'dovecote-knock-feed', ['out'], {
      account: 'account',
      values: { userId: str('ada'), channelId: str(demoChannels.feed.id) },
    });
  const notify = onCanvas('act', 'dovecote-knock', [], {
    account: 'account',
    operation: 'workflow.trigger',
    values: { key: str('new-comment'), recipients: { type: 'msg', value: 'payload.recipients' }, data: msg('payload.data') },
  });
  const goes = (id: string, note: string) => inject(id, ['act'], { recipients: [{ type: 'identifiedUser', id: 'ada' }], data: { note } });
  const isListening = () => red.sees.status('feed', ({ text }) => text === 'node-red:common.status.connected');

  test('all load, and a notification goes out through the action node and comes in through the trigger', async () => {
    const { sets } = await red.admin.module('@tests/knock');
    expect(sets.filter(({ err }) => err !== undefined)).toEqual([]);
    await red.deploy([tab, account(), feed(), goes('go', 'coo'), notify, debug('out')]);
    await isListening();
    await red.inject('go');
    expect((await red.sees.debug()).value).toMatchObject({ payload: { kind: 'item', userId: 'ada', item: { data: { note: 'coo' } } } });
  });

  test('what came while the node was away comes once it is back, and nothing twice', async () => {
    const flow = [tab, account(), feed(), goes('go', 'meanwhile'), goes('later', 'later'), notify, debug('out')];
    await red.deploy(flow);
    await isListening();
    sandbox.stopSockets();
    await red.deploy(flow);
    // The node has started anew and found nobody.
    expect((await red.sees.debug()).value).toMatch(/^Could not connect/);
    const sent = sandbox.waitFor('messageEvent', { match: ({ type }) => type === 'message.created' });
    await red.inject('go');
    await sent;
    sandbox.startSockets();
    expect((await red.sees.debug()).value).toMatchObject({ payload: { item: { data: { note: 'meanwhile' } } } });
    await red.inject('later');
    expect((await red.sees.debug()).value).toMatchObject({ payload: { item: { data: { note: 'later' } } } });
  });

  test('a webhook that Knock signed comes in; a forged one, and any without a secret here, does not', async () => {
    const hook = onCanvas('hook', 'dovecote-knock-events', ['out'], {
      account: 'account',
      path: '/knock/events',
      publicUrl: '',
      values: {},
      outputs: 1,
    });
    await red.deploy([tab, account(), hook, debug('out')]);
    const url = new URL('knock/events', red.nodeUrl).href;
    const event = { type: 'message.read', data: { id: 'm1', workflow: 'new-comment', recipient: 'ada' } };
    expect((await sandbox.sendWebhook(url, event, { forge: true })).status).toBe(401);
    expect((await sandbox.sendWebhook(url, event, { tamper: true })).status).toBe(401);
    expect((await sandbox.sendWebhook(url, event)).status).toBe(200);
    expect((await red.sees.debug()).value).toMatchObject({
      topic: 'message.read',
      payload: { kind: 'message.read', id: 'm1', recipient: 'ada' },
    });
    await red.deploy([tab, account({ webhookSecret: '' }), hook]);
    const unset = await sandbox.sendWebhook(url, event);
    expect([unset.status, unset.body]).toEqual([401, expect.stringMatching(/signing secret is not set up/)]);
  });
});
