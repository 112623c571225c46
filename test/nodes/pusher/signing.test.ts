import { signedQuery } from '../../../nodes/Pusher/signing';
import { failureOf } from '../../support/refusal';
import { offline, official, officialTime } from './harness';

const signatureOf = (url: string): string | null => new URL(url).searchParams.get('auth_signature');

test.each([
  [
    'two attributes',
    'channel.get',
    { channel: 'presence-foobar', info: ['user_count', 'subscription_count'] },
    '377ee9260ea002a70c0d40cd887d55cb36db9f7f821297f5efacbcce66be356d',
  ],
  [
    'a prefix',
    'channel.getMany',
    { prefix: 'presence-', info: ['user_count'] },
    '16819168891cb5dfd72b5c7a5d3d602605b26c6ba1930033b5e2eeeb65010291',
  ],
  [
    'every character of a name',
    'channel.get',
    { channel: 'a_b-c=d@e,f.g;h', info: ['subscription_count'] },
    '2c313dbc6bad6a905c601c1fa216db3ba241934d9f8524a3ce57ba5469cc8a82',
  ],
  ['no parameters', 'channel.getUsers', { channel: 'presence-foobar' }, '5567dd30e7f8575e66be615d2aac3f608a0c311c31ddab8513a278b022e9597e'],
  [
    'an empty object as body',
    'user.terminateConnections',
    { userId: '12345' },
    '01fa634edeb0cae84115307cad5c23f65a46cd286461b1c89637a3b5871a8f0e',
  ],
])('a request with %s is signed as Pusher signs it', (_, operation, parameters, signature) => {
  expect(signatureOf(offline().prepare(operation, parameters)?.url ?? '')).toBe(signature);
});

const bodies = [
  [
    'the official example',
    '/apps/3/events',
    '{"name":"foo","channels":["project-3"],"data":"{\\"some\\":\\"data\\"}"}',
    'ec365a775a4cd0599faeb73354201b6f',
    'da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c',
  ],
  [
    'letters beyond ASCII',
    '/apps/3/batch_events',
    '{"batch":[{"channel":"channel-1","name":"ev","data":"{\\"city\\":\\"Łódź\\",\\"temp\\":-3.5}"},{"channel":"presence-2","name":"ev2","data":"plain ✓","socket_id":"1234.12","info":"user_count"}]}',
    'b8d0cc9539421b9ea520b77234215643',
    '1f5d844826bc4fbc56fab5a20feb35781be273c5fe6df6b6d50dc779d2ffedf6',
  ],
  [
    'a message to a user',
    '/apps/3/events',
    '{"name":"note","data":"{\\"hi\\":1}","channels":["#server-to-user-12345"]}',
    '3c182dee1deefea186e6469c1acce2b1',
    '0ac578c359fecb228af4e8554f0836e0f93123779be6f9b97267d8d544bb0bb7',
  ],
  [
    'an empty object',
    '/apps/3/users/12345/terminate_connections',
    '{}',
    '99914b932bd37a50b983c5e7c90ae93b',
    '01fa634edeb0cae84115307cad5c23f65a46cd286461b1c89637a3b5871a8f0e',
  ],
] as const;

test.each(bodies)('a body with %s is signed over its exact bytes', async (_, path, body, md5, signature) => {
  const { query } = await run('query.sign', { method: 'POST', path, body });
  expect(query).toMatchObject({
    auth_key: official.key,
    auth_timestamp: '1353088179',
    auth_version: '1.0',
    body_md5: md5,
    auth_signature: signature,
  });
});

test("the Python library's request is signed alike", () => {
  const settings = offline({ appId: '1', key: 'key', secret: 'secret' }).credential;
  const signable = { method: 'POST', path: '/some/obscure/api', query: {}, body: '{"foo": "bar"}' };
  const query = signedQuery(signable, settings, new Date(1_000_000));
  expect([query.body_md5, query.auth_signature]).toEqual([
    '94232c5b8fc9272f6f73a1e36eb68fcf',
    'e05fa4cafee86311746ee3981d5581a5e4e87c27bbab0aeb1059e2df5c90258b',
  ]);
});

test('names are lower-cased and values are left as they are', () => {
  const settings = offline({ appId: '1', key: 'foo', secret: 'bar' }).credential;
  const query = signedQuery(
    { method: 'GET', path: '/some/resource', query: { Name: 'Something else' } },
    settings,
    new Date(officialTime * 1000),
  );
  expect([query.name, query.auth_signature]).toEqual([
    'Something else',
    '65cc02d2c7bbca7a0362a08a3d1bc96f941db8ceb9c1e44e277e47998c08263a',
  ]);
});

test('a list is signed and sent as repeated names', async () => {
  const { url } = await run('query.sign', { path: '/channels', query: { channels: ['a', 'b'] } });
  expect(new URL(url).searchParams.getAll('channels[]')).toEqual(['a', 'b']);
});

test.each(['auth_key', 'auth_timestamp', 'auth_version', 'auth_signature', 'body_md5', 'AUTH_KEY'])(
  'a caller may not set %s',
  async (name) => {
    expect(await failureOf(offline().run('query.sign', { path: '/channels', query: { [name]: 'x' } }))).toMatchObject({
      kind: 'invalid',
      field: 'Query',
    });
  },
);

test('an empty parameter is left out instead of being signed', async () => {
  const { url } = await run('query.sign', { path: '/channels', query: { info: '' } });
  expect(url).not.toContain('info');
});

test('a full path is not put below the app a second time', async () => {
  expect((await run('query.sign', { path: '/apps/3/channels' })).path).toBe('/apps/3/channels');
  expect((await run('query.sign', { path: 'channels' })).path).toBe('/apps/3/channels');
});

test('the time is whole seconds, also after 2038', () => {
  const settings = offline().credential;
  const query = signedQuery({ method: 'GET', path: '/', query: {} }, settings, new Date(4_102_444_800_999));
  expect(query.auth_timestamp).toBe('4102444800');
});

async function run(id: string, parameters: Readonly<Record<string, unknown>>): Promise<Signed> {
  const result: unknown = await offline().run(id, parameters);
  return isSigned(result) ? result : Promise.reject(new TypeError('Not a signed request'));
}

interface Signed {
  readonly url: string;
  readonly path: string;
  readonly query: unknown;
}

function isSigned(value: unknown): value is Signed {
  return typeof value === 'object' && value !== null && 'url' in value && 'query' in value && 'path' in value;
}
