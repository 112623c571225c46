import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { NOON, politely, run, runList, runObject, scene } from './harness';

politely();

const BIG = 380_698_969_174_458_372n;
/** Every field that downloads are known to hold. */
const full = {
  id: 1_175_816_417_220_301_065n,
  id_str: '1175816417220301065',
  umid: 1_175_816_417_220_300_801n,
  umid_str: '1175816417220300801',
  title: 'Pump 3',
  message: 'Flow <b>back</b> to normal',
  app: 'Plant watch',
  aid: 435_443_636_951_750_001n,
  aid_str: '435443636951750001',
  icon: 'q7plantwatch',
  date: 1_795_300_000,
  queued_date: 1_795_300_001,
  dispatched_date: 1_795_300_002,
  priority: 1,
  sound: 'si',
  url: 'https://plant.example/p/3',
  url_title: 'Open pump 3',
  acked: 0,
  html: 1,
  expiration_date: 1_795_303_600,
  x_new_field: { keep: 'me' },
};
const minimal = { id: 7n, umid: 41n, message: 'hello', app: 'cron', aid: 1n, icon: null, date: 1_795_300_100, priority: 0 };

describe('downloading', () => {
  test('gives every field in its normal form, and the message as it came', async () => {
    const { sandbox, connection } = await scene();
    sandbox.deliver(sandbox.device.id, [full], { exact: true });
    const [message] = await runList(connection, 'client.download');
    expect(message).toEqual({
      id: '1175816417220301065',
      umid: '1175816417220300801',
      title: 'Pump 3',
      message: 'Flow <b>back</b> to normal',
      app: 'Plant watch',
      aid: '435443636951750001',
      icon: 'q7plantwatch',
      iconUrl: 'https://api.pushover.net/icons/q7plantwatch.png',
      date: 1_795_300_000,
      queuedDate: 1_795_300_001,
      dispatchedDate: 1_795_300_002,
      expirationDate: 1_795_303_600,
      priority: 1,
      sound: 'siren',
      url: 'https://plant.example/p/3',
      urlTitle: 'Open pump 3',
      acked: false,
      receipt: null,
      html: true,
      monospace: false,
      encrypted: false,
      raw: { ...full, id: '1175816417220301065', umid: '1175816417220300801', aid: '435443636951750001' },
    });
  });

  test('gives null for what is absent', async () => {
    const { sandbox, connection } = await scene();
    sandbox.deliver(sandbox.device.id, [minimal], { exact: true });
    expect(await runList(connection, 'client.download')).toEqual([
      {
        id: '7',
        umid: '41',
        title: null,
        message: 'hello',
        app: 'cron',
        aid: '1',
        icon: null,
        iconUrl: null,
        date: 1_795_300_100,
        queuedDate: null,
        dispatchedDate: null,
        expirationDate: null,
        priority: 0,
        sound: null,
        url: null,
        urlTitle: null,
        acked: false,
        receipt: null,
        html: false,
        monospace: false,
        encrypted: false,
        raw: { ...minimal, id: 7, umid: 41, aid: 1 },
      },
    ]);
  });

  test('recovers digits that a JavaScript number would round, also beside a text that looks matching them', async () => {
    const { sandbox, connection } = await scene();
    sandbox.deliver(sandbox.device.id, [{ ...minimal, id: BIG, message: 'id":1175816417220301065,\\"' }], { exact: true });
    const [message] = await runList(connection, 'client.download');
    expect(message).toMatchObject({ id: '380698969174458372', message: 'id":1175816417220301065,\\"' });
  });

  test('sorts by ID, oldest first, whatever the number of digits', async () => {
    const { sandbox, connection } = await scene();
    const ids = [BIG, 9n, 1_175_816_417_220_301_065n, 10n];
    sandbox.deliver(
      sandbox.device.id,
      ids.map((id) => ({ ...minimal, id })),
      { exact: true },
    );
    expect((await runList(connection, 'client.download')).map(({ id }) => id)).toEqual(['9', '10', String(BIG), '1175816417220301065']);
  });

  test('refuses an answer whose ID is not known exactly, and deletes nothing', async () => {
    const { sandbox, connection } = await scene();
    const page = { messages: [{ id: 1.5, message: 'x' }], status: 1 };
    sandbox.misbehave({ status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(page) });
    const error = await failureOf(run(connection, 'client.downloadAndDelete'));
    expect(error).toMatchObject({ kind: 'protocol', providerCode: 'MALFORMED_RESPONSE' });
    expect(sandbox.requests.map(({ method }) => method)).toEqual(['GET']);
  });

  test.each([
    ['is no JSON', '<h1>Hello</h1>'],
    ['is JSON but no object', '[1]'],
    ['holds no list', '{"status":1}'],
  ])('refuses an answer that %s', async (_, body) => {
    const { sandbox, connection } = await scene();
    sandbox.misbehave({ status: 200, body });
    expect(await failureOf(run(connection, 'client.download'))).toMatchObject({ kind: 'protocol', providerCode: 'MALFORMED_RESPONSE' });
  });

  test('tells of the user where it is asked to, and of addresses only where that is asked, too', async () => {
    const { sandbox, connection } = await scene();
    sandbox.deliver(sandbox.device.id, [minimal]);
    const [silent] = await runList(connection, 'client.download');
    const [told] = await runList(connection, 'client.download', { includeUser: true });
    const [named] = await runList(connection, 'client.download', { includeUser: true, includeEmail: true });
    expect(silent).not.toHaveProperty('user');
    expect(told?.user).toMatchObject({ quietHours: false, isDesktopLicensed: true });
    expect(JSON.stringify(told)).not.toContain('@');
    expect(named?.user).toMatchObject({ email: sandbox.account.email });
  });
});

describe('deleting', () => {
  test('with the download takes exactly what was downloaded', async () => {
    const { sandbox, connection } = await scene();
    sandbox.deliver(sandbox.device.id, [{ ...minimal, id: BIG }, minimal], { exact: true });
    expect(await runList(connection, 'client.downloadAndDelete')).toHaveLength(2);
    expect(sandbox.queue(sandbox.device.id)).toEqual([]);
    expect(sandbox.requests.at(-1)?.parameters.message).toBe(String(BIG));
  });

  test('is not asked for where nothing waited', async () => {
    const { sandbox, connection } = await scene();
    expect(await runList(connection, 'client.downloadAndDelete')).toEqual([]);
    expect(sandbox.requests).toHaveLength(1);
  });

  test('up to an ID leaves the later ones', async () => {
    const { sandbox, connection } = await scene();
    const [first, second] = sandbox.deliver(sandbox.device.id, [{ message: 'a' }, { message: 'b' }]);
    await run(connection, 'client.download');
    expect(await runObject(connection, 'client.deleteUpTo', { message: first })).toMatchObject({ status: 1, deletedUpTo: first });
    expect((await runList(connection, 'client.download')).map(({ id }) => id)).toEqual([second]);
  });

  test.each(['0', '-1', '007', '1.5', '1e9', 'latest', '99999999999999999999', ''])(
    'an ID of %j is refused, and nothing is sent',
    async (message) => {
      const { sandbox, connection } = await scene();
      expect(await failureOf(run(connection, 'client.deleteUpTo', { message }))).toMatchObject({ kind: 'invalid', field: 'Message ID' });
      expect(sandbox.requests).toEqual([]);
    },
  );
});

test('an emergency is acknowledged with the session, not with a token', async () => {
  const { sandbox, connection, connect } = await scene();
  const { receipt } = await runObject(connection, 'message.send', { message: 'Fire door open', priority: '2' });
  const [message] = await runList(connection, 'client.download');
  expect(message).toMatchObject({ priority: 2, receipt, acked: false });
  const { secret = '', id: deviceId } = sandbox.device;
  await run(connect({ secret, deviceId }), 'client.acknowledge', { receipt });
  expect(sandbox.requests.at(-1)).toMatchObject({ path: matching(/acknowledge\.json$/), parameters: { secret } });
  expect(await runObject(connection, 'receipt.get', { receipt })).toMatchObject({ acknowledged: true, acknowledgedAt: NOON / 1000 });
});

test('logging in, registering and checking give what a credential needs', async () => {
  const { sandbox, connect } = await scene();
  const nobody = connect({});
  const { email, password, userKey } = sandbox.account;
  const session = await runObject(nobody, 'client.logIn', { email, password });
  expect(session).toEqual({ secret: matching(/^\w{60}$/), userKey });
  const device = await runObject(nobody, 'client.registerDevice', { name: 'flow_1', secret: session.secret });
  expect(device).toEqual({ deviceId: matching(/^\w{30}$/), name: 'flow_1' });
  expect(sandbox.requests.at(-1)?.parameters.os).toBe('O');
  const check = { secret: session.secret, deviceId: device.deviceId };
  expect(await run(nobody, 'client.checkDevice', check)).toEqual({ deviceId: device.deviceId, waiting: 1 });
});

test.each(['', 'a b', 'ä', 'x'.repeat(26)])('a device may not be called %j', async (name) => {
  const { sandbox, connect } = await scene();
  const error = await failureOf(run(connect({}), 'client.registerDevice', { name, secret: 'session' }));
  expect(error).toMatchObject({ kind: 'invalid', field: 'Device Name' });
  expect(sandbox.requests).toEqual([]);
});

test.each([
  ['client.download', {}, 'Session Secret'],
  ['client.deleteUpTo', { message: '1' }, 'Device ID'],
  ['client.acknowledge', { receipt: 'r'.repeat(30) }, 'Session Secret'],
  ['message.send', { message: 'x' }, 'Application Token'],
  ['team.get', {}, 'Team Token'],
  ['message.decrypt', { message: 'x' }, 'Encryption Key'],
])('%s says which field of an empty credential it misses', async (id, parameters, field) => {
  const { sandbox, connect } = await scene();
  const error = await failureOf(run(connect({}), id, parameters));
  expect(error).toMatchObject({ kind: 'invalid', field, message: `'${field}' is missing in the credential` });
  expect(sandbox.requests).toEqual([]);
});
