import { startPushoverSandbox, type PushoverSandbox } from '../../../sandbox/pushover';
import type { PusherSandbox } from '../../../sandbox/pusher';
import { providers } from '../../../providers';
import { installationsUnderTest, type NodeRed, startNodeRed, tarballUnderTest } from '../../support/node-red';
import { pushoverAccount, pusherAccount, startPusher } from '../../support/services';
import { containing } from '../../support/matchers';
import { debug, tab } from './flow';
import { stream } from './pusher/flow';
import { listen } from './pushover/flow';
import { PushoverStage } from './pushover/stage';

/** The newest Node-RED alone: what differs is what the services do when two of them listen. */
const installs = installationsUnderTest().slice(-1);

describe.each(installs)('Two of Node-RED $version with the same accounts', (install) => {
  let pushover: PushoverSandbox;
  let pusher: PusherSandbox;
  let reds: readonly [NodeRed, NodeRed];
  const isGreen = ({ fill }: { fill?: string | undefined }) => fill === 'green';

  beforeAll(async () => {
    const devices = ['desk', 'shelf'].map((name) => ({ name, secret: `session-of-${name}` }));
    pushover = await startPushoverSandbox({ accounts: [{ email: 'ann@example.com', password: 'correct horse', devices }] });
    pusher = await startPusher();
    const options = { install, tarball: tarballUnderTest() };
    reds = [await startNodeRed(options), await startNodeRed(options)];
  });
  afterAll(async () => {
    for (const red of reds) await red.close();
    await pushover.close();
    await pusher.close();
  });

  /** One listens to a channel of Pusher, and to a device where it is given one. */
  async function deploy(red: NodeRed, device?: string): Promise<void> {
    const own = pushover.account.devices.find(({ name }) => name === device);
    const { settings, credentials } = pushoverAccount(pushover);
    const phone = {
      id: 'account',
      type: 'dovecote-pushover-account',
      name: '',
      settings: { ...settings, deviceId: own?.id ?? '' },
      credentials: { ...credentials, secret: own?.secret ?? '' },
    };
    const channels = { id: 'channels', type: 'dovecote-pusher-account', name: '', ...pusherAccount(pusher) };
    const line = device === undefined ? [] : [phone, listen('line', 'completed', ['heard'])];
    await red.deploy([
      tab,
      channels,
      stream('live', ['orders'], ['seen'], { account: 'channels' }),
      debug('seen'),
      ...line,
      debug('heard'),
    ]);
    await red.sees.status('live', isGreen);
    if (device !== undefined) await red.sees.status('line', isGreen);
  }

  /** What a debug node shows next. */
  const next = async (red: NodeRed, id: string, text: string): Promise<void> => {
    await red.sees.debug((message) => message.id === id && JSON.stringify(message.value).includes(text), red.sees.now);
  };
  const shown = (red: NodeRed, text: string): number =>
    red.sees.debugMessages.filter(({ value }) => JSON.stringify(value).includes(text)).length;

  test('both get every event of a channel of Pusher, each once', async () => {
    for (const red of reds) await deploy(red);
    const { app, host, port } = pusher;
    const publisher = providers.pusher.connect({ appId: app.id, key: app.key, secret: app.secret, host, port, useTls: false }, {});
    const arrived = reds.map((red) => next(red, 'seen', 'first order'));
    await publisher.run('event.trigger', { channels: ['orders'], event: 'created', data: 'first order' });
    await Promise.all(arrived);
    expect(reds.map((red) => shown(red, 'first order'))).toEqual([1, 1]);
  });

  test('share no device of Pushover: the later one takes it over, and the earlier one stays away', async () => {
    const [first, second] = reds;
    await deploy(first, 'desk');
    await deploy(second, 'desk');
    const ended = await first.sees.status('line', ({ fill }) => fill === 'red');
    expect(ended).toMatchObject({ text: containing('This device has logged in from another') });
    const { device } = pushover;
    const stage = new PushoverStage(second, pushover);
    for (const text of ['one', 'two', 'three'].map((word) => `message ${word}`)) {
      const taken = [next(second, 'heard', text), stage.answered('delete')];
      pushover.deliver(device.id, { message: text });
      await Promise.all(taken);
      expect(shown(first, text)).toBe(0);
    }
    expect(pushover.connections).toBe(1);
    expect([first.sees.statuses('line').at(-1)?.fill, second.sees.statuses('line').at(-1)?.fill]).toEqual(['red', 'green']);
    expect(pushover.violations).toEqual([]);
  });

  test('with a device each, each gets what is sent to its own', async () => {
    const [first, second] = reds;
    await deploy(first, 'shelf');
    const other = pushover.account.devices.find(({ name }) => name === 'shelf');
    const arrived = [next(first, 'heard', 'for the shelf'), next(second, 'heard', 'for the desk')];
    pushover.deliver(other?.id ?? '', { message: 'for the shelf' });
    pushover.deliver(pushover.device.id, { message: 'for the desk' });
    await Promise.all(arrived);
    expect(pushover.connections).toBe(2);
    expect([shown(first, 'for the desk'), shown(second, 'for the shelf')]).toEqual([0, 0]);
    expect(pushover.violations).toEqual([]);
  });
});
