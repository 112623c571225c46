import { appFrom } from '../../../sandbox/pusher/apps';
import { authenticate } from '../../../sandbox/pusher/authentication';
import { channelText, hmacHex, md5Hex, requestText, userText } from '../../../sandbox/pusher/signature';
import { signWebhook } from '../../../sandbox/pusher/webhook-event';

const [id, key, secret, at] = ['3', '278d425bdf160c739803', '7ad3773142a6692b25b8', '1353088179'] as const;
const official = { id, key, secret, at };
const batch =
  '{"batch":[{"channel":"channel-1","name":"ev","data":"{\\"city\\":\\"Łódź\\",\\"temp\\":-3.5}"},{"channel":"presence-2","name":"ev2","data":"plain ✓","socket_id":"1234.12","info":"user_count"}]}';

interface RequestVector {
  readonly title: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly expected: string;
}

const requests: readonly RequestVector[] = [
  {
    title: 'the official example',
    method: 'POST',
    path: '/apps/3/events',
    body: '{"name":"foo","channels":["project-3"],"data":"{\\"some\\":\\"data\\"}"}',
    expected: 'da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c',
  },
  {
    title: 'a query with parameters',
    method: 'GET',
    path: '/apps/3/channels',
    params: { filter_by_prefix: 'presence-', info: 'user_count' },
    expected: '16819168891cb5dfd72b5c7a5d3d602605b26c6ba1930033b5e2eeeb65010291',
  },
  {
    title: 'a comma left unescaped',
    method: 'GET',
    path: '/apps/3/channels/presence-foobar',
    params: { info: 'user_count,subscription_count' },
    expected: '377ee9260ea002a70c0d40cd887d55cb36db9f7f821297f5efacbcce66be356d',
  },
  {
    title: 'a channel name of every allowed sign',
    method: 'GET',
    path: '/apps/3/channels/a_b-c=d@e,f.g;h',
    params: { info: 'subscription_count' },
    expected: '2c313dbc6bad6a905c601c1fa216db3ba241934d9f8524a3ce57ba5469cc8a82',
  },
  {
    title: 'no parameters at all',
    method: 'GET',
    path: '/apps/3/channels/presence-foobar/users',
    expected: '5567dd30e7f8575e66be615d2aac3f608a0c311c31ddab8513a278b022e9597e',
  },
  {
    title: 'the hash of an empty body',
    method: 'GET',
    path: '/apps/3/channels/presence-foobar/users',
    params: { body_md5: 'd41d8cd98f00b204e9800998ecf8427e' },
    expected: '3d68b512095fd42cb6741cc80616761b1c77d00fcc4d6d9740f09504a4b761b0',
  },
  {
    title: 'a batch beyond ASCII',
    method: 'POST',
    path: '/apps/3/batch_events',
    body: batch,
    expected: '1f5d844826bc4fbc56fab5a20feb35781be273c5fe6df6b6d50dc779d2ffedf6',
  },
  {
    title: 'an event to a user',
    method: 'POST',
    path: '/apps/3/events',
    body: '{"name":"note","data":"{\\"hi\\":1}","channels":["#server-to-user-12345"]}',
    expected: '0ac578c359fecb228af4e8554f0836e0f93123779be6f9b97267d8d544bb0bb7',
  },
  {
    title: 'terminating connections',
    method: 'POST',
    path: '/apps/3/users/12345/terminate_connections',
    body: '{}',
    expected: '01fa634edeb0cae84115307cad5c23f65a46cd286461b1c89637a3b5871a8f0e',
  },
];

describe('request signatures', () => {
  it.each(requests)('admits $title', ({ method, path, params = {}, body = '', expected }) => {
    const bytes = Buffer.from(body);
    const query = new URLSearchParams({ ...params, auth_key: official.key, auth_timestamp: official.at, auth_version: '1.0' });
    if (body !== '') query.set('body_md5', md5Hex(bytes));
    query.set('auth_signature', expected);
    const app = appFrom({ id, key, secret });
    expect(authenticate({ method, path, query, body: bytes }, app, Number(official.at) * 1000)).toBe(app);
  });

  it('lower-cases names and leaves values unescaped', () => {
    const query = [
      ['auth_key', 'foo'],
      ['auth_timestamp', official.at],
      ['auth_version', '1.0'],
      ['Name', 'Something else'],
    ] as const;
    const text = requestText('get', '/some/resource', query);
    expect(text).toBe('GET\n/some/resource\nauth_key=foo&auth_timestamp=1353088179&auth_version=1.0&name=Something else');
    expect(hmacHex('bar', text)).toBe('65cc02d2c7bbca7a0362a08a3d1bc96f941db8ceb9c1e44e277e47998c08263a');
  });

  it.each([
    ['GET', { foo: 'bar' }, '', '5c49f04a95eedc9028b1e0e8de7c2c7ad63504a0e3b5c145d2accaef6c14dbac'],
    ['POST', {}, '{"foo": "bar"}', 'e05fa4cafee86311746ee3981d5581a5e4e87c27bbab0aeb1059e2df5c90258b'],
  ])("agrees with the Python library's own %s", (method, params, body, expected) => {
    const query = new URLSearchParams({ ...params, auth_key: 'key', auth_timestamp: '1000', auth_version: '1.0' });
    query.set('body_md5', md5Hex(Buffer.from(body)));
    expect(hmacHex('secret', requestText(method, '/some/obscure/api', query))).toBe(expected);
  });
});

describe('channel and user signatures', () => {
  const zoe = '{"user_id":"10","user_info":{"name":"Zoë 🚀","tags":["a",1.5,null]}}';
  const mister = '{"user_id":10,"user_info":{"name":"Mr. Channels"}}';
  const fred = '{"user_id":"fred","user_info":{"key":"value"}}';

  it.each([
    [
      'private',
      official.secret,
      channelText('1234.1234', 'private-foobar'),
      '58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4',
    ],
    [
      'cache',
      official.secret,
      channelText('1234.1234', 'private-cache-foobar'),
      '395f4a03f06e17b74af8d9c58386cf386e70176f58452420f042b6e1bddefa43',
    ],
    [
      'presence',
      official.secret,
      channelText('1234.1234', 'presence-foobar', mister),
      '31935e7d86dba64c2a90aed31fdc61869f9b22ba9d8863bba239c03ca481bc80',
    ],
    [
      'Unicode',
      official.secret,
      channelText('1234.1234', 'presence-foobar', zoe),
      '3abd7b0e29293bd6abf21e51bcf03ec158b374c235e833eb68e5220e2e046f8b',
    ],
    ['Python private', 'bar', channelText('345.23', 'private-channel'), '89955e77e1b40e33df6d515a5ecbba86a01dc816a5b720da18a06fd26f7d92ff'],
    [
      'Python presence',
      'bar',
      channelText('345.43245', 'presence-channel', fred),
      'e80ba6439492c2113022c39297a87a948de14061cc67b5788e045645a68b8ccd',
    ],
    [
      'spaced JSON',
      'secret',
      channelText('1.1', 'presence-c1', '{"money": "1.32"}'),
      '7f2ae5922800a20b9615543ce7c8e7d1c97115d108939410825ea690f308a05f',
    ],
    ['user', official.secret, userText('1234.1234', '{"id":"12345"}'), '4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba'],
    [
      'user with more',
      official.secret,
      userText('1234.1234', '{"id":"12345","user_info":{"name":"Zoë"},"watchlist":["7","8"]}'),
      'b311b1a8108d0d319f24b714acc3806f0d4a1557fea51339a40513064e299252',
    ],
    [
      'Python user',
      'thisisasecret',
      userText('12345.6789', '{"id":"123","name":"John Smith"}'),
      '0dddb208b53c7649f3fbbb86254a6e1986bc6f8b566423ea690c9ca773497373',
    ],
  ])('%s', (_title, secret, text, expected) => {
    expect(hmacHex(secret, text)).toBe(expected);
  });
});

describe('webhook signatures', () => {
  it('signs what it sends', () => {
    const events = [
      { name: 'channel_occupied', channel: 'test_channel' },
      { name: 'member_added', channel: 'presence-room', user_id: 'ünï' },
    ];
    const { body, headers } = signWebhook(official, events, 1327078148132);
    expect(body).toBe(
      '{"time_ms":1327078148132,"events":[{"name":"channel_occupied","channel":"test_channel"},{"name":"member_added","channel":"presence-room","user_id":"ünï"}]}',
    );
    expect(headers['x-pusher-key']).toBe(official.key);
    expect(headers['x-pusher-signature']).toBe('a94cc3c1b317e0cf879189716ef739834050c7bbfcd9a9b5ddc8a9c5c2722681');
  });

  it.each([
    [
      'other-secret',
      '{ "time_ms": 1327078148132,  "events": [ { "name": "client_event", "channel": "private-encrypted-foobar", "event": "client-x", "data": "{}", "socket_id": "123.456" } ] }\n',
      '0fb59a39fbc130b3ba2dc81f1c8f887689a7f00f1ad12a899fb6f770d79f915f',
    ],
    ['bar', '{"time_ms": 1000000}', 'f60c1cfce150cddf1f17fb0f3fb57b3d49394069b336fa7d02373d5f2d7232b1'],
  ])('is over the raw bytes (%s)', (secret, body, expected) => {
    expect(hmacHex(secret, Buffer.from(body))).toBe(expected);
  });
});
