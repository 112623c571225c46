import type { Connection } from '../../../runner/connection';
import { pushoverCalls } from '../../../sandbox/pushover';
import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { politely, runList, scene, shown } from './harness';

politely();

const words = ['correct', 'horse'].join(' ');
const ann = { email: 'ann@example.com', password: words };
const answers = { ...ann, deviceName: 'flow_1' };
const setUp = (connection: Connection<unknown>, more: Readonly<Record<string, unknown>> = {}) => connection.setUp({ ...answers, ...more });

test('an empty credential gets a session, a device and the user key, and nothing else', async () => {
  const { sandbox, connect } = await scene();
  const found = await setUp(connect({}));
  expect(found).toEqual({ secret: matching(/^\w{60}$/), deviceId: matching(/^\w{30}$/), userKey: sandbox.account.userKey });
  const [welcome, ...others] = await runList(connect(found), 'client.download');
  expect([welcome?.title, others]).toEqual(['Welcome', []]);
});

describe('a credential that holds a device', () => {
  test('keeps it where it goes on with the new session', async () => {
    const { sandbox, connect } = await scene();
    const { id: deviceId } = sandbox.device;
    const found = await setUp(connect({ deviceId, secret: 'the-old-session' }));
    expect(found.deviceId).toBe(deviceId);
    expect(sandbox.account.devices).toHaveLength(1);
  });

  test.each([
    ['it was deleted', 'a-device-that-is-gone', {}],
    ['it takes only its first session', undefined, { secretsBoundToDevice: true }],
  ])('gets a new one where %s', async (_, given, options) => {
    const { sandbox, connect } = await scene(options);
    const found = await setUp(connect({ deviceId: given ?? sandbox.device.id }));
    expect(sandbox.account.devices.map(({ id }) => id)).toContain(found.deviceId);
    expect(sandbox.account.devices).toHaveLength(2);
  });

  test('gets none where nobody can say whether it still works', async () => {
    const { sandbox, connect, waits } = await scene();
    sandbox.misbehave({ match: pushoverCalls.download, status: 502 });
    const error = await failureOf(setUp(connect({ deviceId: sandbox.device.id })));
    expect(error).toMatchObject({ kind: 'unavailable', providerCode: 'SERVER_ERROR' });
    expect([sandbox.account.devices.length, waits]).toEqual([1, []]);
  });
});

describe('two-factor login', () => {
  const accounts = [{ ...ann, twoFactorCode: '271828' }];

  test('asks for the code, and takes it', async () => {
    const { sandbox, connect } = await scene({ accounts });
    expect(await failureOf(setUp(connect({})))).toMatchObject({ status: 412, providerCode: 'TWO_FACTOR_REQUIRED' });
    await setUp(connect({}), { twoFactorCode: '271828' });
    expect(sandbox.account.devices).toHaveLength(1);
  });

  test.each([
    [412, 'TWO_FACTOR_REQUIRED'],
    [400, 'INVALID_CREDENTIALS'],
  ] as const)('a wrong code, answered with %i, is told as %s', async (wrongCodeStatus, providerCode) => {
    const { connect } = await scene({ accounts, wrongCodeStatus });
    const error = await failureOf(setUp(connect({}), { twoFactorCode: '314159' }));
    expect(error).toMatchObject({ kind: 'auth', providerCode, advice: matching(/code/) });
    expect(shown(error)).not.toContain('314159');
  });
});

describe('what goes wrong is told apart, and never tried again', () => {
  test('a wrong password', async () => {
    const { sandbox, connect } = await scene();
    const wrong = ['hunter', '2'].join('');
    const error = await failureOf(setUp(connect({}), { password: wrong }));
    expect(error).toMatchObject({ kind: 'auth', providerCode: 'INVALID_CREDENTIALS' });
    expect(shown(error)).not.toContain(wrong);
    expect(sandbox.requests).toHaveLength(1);
  });

  test('a device name that is taken', async () => {
    const { sandbox, connect } = await scene();
    const error = await failureOf(setUp(connect({}), { deviceName: 'desk' }));
    expect(error).toMatchObject({ kind: 'conflict', providerCode: 'DEVICE_NAME_TAKEN', message: matching(/already/) });
    expect(sandbox.requests).toHaveLength(2);
  });

  test('an account with all the devices it may have', async () => {
    const { connect } = await scene({ accounts: [{ ...ann, deviceLimit: 0 }] });
    const error = await failureOf(setUp(connect({})));
    expect(error).toMatchObject({ kind: 'permission', providerCode: 'TOO_MANY_DEVICES', message: matching(/number of devices/) });
  });

  test.each([
    ['the answer is lost', { reset: true, processed: true } as const],
    ['Pushover has trouble', { status: 503 } as const],
  ])('a registration of which nobody knows whether it happened: %s', async (_, fault) => {
    const { sandbox, connect } = await scene();
    sandbox.misbehave({ ...fault, match: pushoverCalls.register });
    const error = await failureOf(setUp(connect({})));
    expect(error).toMatchObject({ providerCode: 'REGISTRATION_UNCERTAIN', advice: matching(/Look at the devices/) });
    expect(sandbox.requests.filter(({ path }) => path === '/1/devices.json')).toHaveLength(1);
  });

  test.each([pushoverCalls.login, pushoverCalls.register])('trouble at %s', async (match) => {
    const { sandbox, connect, waits } = await scene();
    sandbox.misbehave({ match, status: 500 });
    await failureOf(setUp(connect({})));
    expect(sandbox.requests.filter(({ method, path }) => match.test(`${method} ${path}`))).toHaveLength(1);
    expect(waits).toEqual([]);
  });
});

test.each([
  ['an empty email', { email: '' }, 'Email'],
  ['no password', { password: '' }, 'Password'],
  ['a device name with a blank', { deviceName: 'my flow' }, 'Device Name'],
])('%s is refused by name, and nothing is sent', async (_, more, field) => {
  const { sandbox, connect } = await scene();
  expect(await failureOf(setUp(connect({}), more))).toMatchObject({ kind: 'invalid', field });
  expect(sandbox.requests).toEqual([]);
});
