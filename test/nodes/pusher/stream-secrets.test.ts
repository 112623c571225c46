import { cleanUpAfterEach } from '../../support/clean-up';
import { failureOf } from '../../support/refusal';
import { openAuthEndpoint } from './auth-endpoint';
import { connectTo, listen, listening, masterKey, openSandbox } from './harness';

cleanUpAfterEach();

const CHANNEL = 'private-encrypted-a';
const note = { channels: [CHANNEL], event: 'note' };

test('during a key rotation events of both keys are opened', async () => {
  const sandbox = await openSandbox();
  const keys = { encryptionMasterKey: masterKey('n'), previousMasterKeys: [masterKey('o')] };
  const { heard } = await listening(connectTo(sandbox, keys), { channels: [CHANNEL] });
  await connectTo(sandbox, { encryptionMasterKey: masterKey('o') }).run('event.trigger', { ...note, event: 'old', data: { a: 1 } });
  await connectTo(sandbox, keys).run('event.trigger', { ...note, event: 'new', data: { a: 2 } });
  expect((await heard.event('old')).data).toEqual({ a: 1 });
  expect((await heard.event('new')).data).toEqual({ a: 2 });
});

test('an event that no key opens is dropped with a warning, and the next one arrives', async () => {
  const sandbox = await openSandbox();
  const pusher = connectTo(sandbox, { encryptionMasterKey: masterKey('n') });
  const { heard } = await listening(pusher, { channels: [CHANNEL] });
  await connectTo(sandbox, { encryptionMasterKey: masterKey('x') }).run('event.trigger', { ...note, data: 1 });
  await pusher.run('event.trigger', { ...note, data: 'plain words', encoding: 'ready' });
  await pusher.run('event.trigger', { ...note, data: 2 });
  expect((await heard.event('note')).data).toBe(2);
  expect(heard.warnings.entries.map(({ message }) => message)).toEqual([
    `An event on '${CHANNEL}' cannot be opened with any known master key and was dropped`,
    `An event on '${CHANNEL}' is not encrypted and was dropped`,
  ]);
});

test("without a secret another app's endpoint signs for channels and users", async () => {
  const sandbox = await openSandbox();
  const owner = connectTo(sandbox, { encryptionMasterKey: masterKey('k') });
  const { url, asked } = await openAuthEndpoint(({ path, fields }) =>
    path === '/user'
      ? owner.run('authorization.user', { socketId: fields.socket_id, userId: 'ada' })
      : owner.run('authorization.channel', { socketId: fields.socket_id, channel: fields.channel_name, userId: 'ada' }),
  );
  const { heard } = await listening(connectTo(sandbox, { secret: '', appId: '' }), {
    channels: [CHANNEL, 'presence-a'],
    signIn: true,
    authEndpoint: `${url}/auth`,
    userAuthEndpoint: `${url}/user`,
    authHeaders: { 'X-Session': 'abc' },
    authParameters: { tenant: 'x' },
  });
  await owner.run('event.trigger', { ...note, data: { sealed: true } });
  expect((await heard.event('note')).data).toEqual({ sealed: true });
  const forChannel = asked.entries.find(({ fields }) => fields.channel_name === 'presence-a');
  expect(forChannel).toMatchObject({ path: '/auth', fields: { tenant: 'x' }, headers: { 'x-session': 'abc' } });
});

test('when the owner changes the key, the endpoint is asked again for the secret', async () => {
  const sandbox = await openSandbox();
  let key = masterKey('o');
  const { url, asked } = await openAuthEndpoint(({ fields }) =>
    connectTo(sandbox, { encryptionMasterKey: key }).run('authorization.channel', {
      socketId: fields.socket_id,
      channel: fields.channel_name,
    }),
  );
  const { heard } = await listening(connectTo(sandbox, { secret: '' }), { channels: [CHANNEL], authEndpoint: url });
  key = masterKey('n');
  await connectTo(sandbox, { encryptionMasterKey: key }).run('event.trigger', { ...note, data: 'new' });
  expect((await heard.event('note')).data).toBe('new');
  expect(asked.entries).toHaveLength(2);
});

test('an endpoint that says no is believed at once, and not quoted', async () => {
  const sandbox = await openSandbox();
  const { url, asked } = await openAuthEndpoint(() => 403);
  const { opened } = listen(connectTo(sandbox, { secret: '' }), { channels: ['private-a'], authEndpoint: url });
  const error = await failureOf(opened);
  expect(error).toMatchObject({ kind: 'permission', status: 403 });
  expect(`${error.message} ${error.advice ?? ''}`).not.toMatch(/words|127\.0\.0\.1/);
  expect(asked.entries).toHaveLength(1);
});

test('an endpoint in trouble is asked again', async () => {
  const sandbox = await openSandbox();
  let failures = 1;
  const { url, asked } = await openAuthEndpoint(({ fields }) =>
    failures-- > 0 ? 503 : connectTo(sandbox).run('authorization.channel', { socketId: fields.socket_id, channel: fields.channel_name }),
  );
  await listening(connectTo(sandbox, { secret: '' }), { channels: ['private-a'], authEndpoint: url });
  expect(asked.entries).toHaveLength(2);
});

test('client events are refused clearly where the app does not take them', async () => {
  const sandbox = await openSandbox({ apps: [{ id: '1', key: 'k', ['secret']: 's', clientEvents: false }] });
  const error = await failureOf(connectTo(sandbox).run('clientEvent.send', { channel: 'private-a', event: 'client-x', data: 1 }));
  expect(error.message).toMatch(/client/i);
  expect(sandbox.connections).toBe(0);
});

test('a cancelled client event leaves no connection behind', async () => {
  const sandbox = await openSandbox();
  sandbox.silence(true);
  const abort = new AbortController();
  const connected = sandbox.waitFor('connection');
  const sending = connectTo(sandbox).run(
    'clientEvent.send',
    { channel: 'private-a', event: 'client-x', data: 1 },
    { signal: abort.signal },
  );
  await connected;
  abort.abort();
  expect(await failureOf(sending)).toMatchObject({ kind: 'cancelled' });
});
