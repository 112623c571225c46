import { authorizeChannel, authorizeUser } from '../../../nodes/Pusher/authorization';
import { matching } from '../../support/matchers';
import { failureOf } from '../../support/refusal';
import { official, offline } from './harness';

const python = { appId: '1', key: 'foo', ['secret']: 'bar' };
const SOCKET = '1234.1234';

test.each([
  ['private', 'private-foobar', {}, '58df8b0c36d6982b82c3ecf6b4662e34fe8c25bba48f5369f135bf843651c3a4'],
  ['private cache', 'private-cache-foobar', {}, '395f4a03f06e17b74af8d9c58386cf386e70176f58452420f042b6e1bddefa43'],
  [
    'presence, as the documentation writes it',
    'presence-foobar',
    { channelData: '{"user_id":10,"user_info":{"name":"Mr. Channels"}}' },
    '31935e7d86dba64c2a90aed31fdc61869f9b22ba9d8863bba239c03ca481bc80',
  ],
  [
    'presence, beyond ASCII',
    'presence-foobar',
    { userId: '10', userInfo: { name: 'Zoë 🚀', tags: ['a', 1.5, null] } },
    '3abd7b0e29293bd6abf21e51bcf03ec158b374c235e833eb68e5220e2e046f8b',
  ],
])('a %s channel is authorized as Pusher expects', async (_, channel, member, signature) => {
  const result = await offline().run('authorization.channel', { socketId: SOCKET, channel, ...member });
  expect(result).toMatchObject({ auth: `${official.key}:${signature}` });
});

test.each([
  ['345.23', 'private-channel', undefined, 'foo:89955e77e1b40e33df6d515a5ecbba86a01dc816a5b720da18a06fd26f7d92ff'],
  [
    '345.43245',
    'presence-channel',
    '{"user_id":"fred","user_info":{"key":"value"}}',
    'foo:e80ba6439492c2113022c39297a87a948de14061cc67b5788e045645a68b8ccd',
  ],
])("the Python library's authorization of %s is the same", (socketId, channel, data, auth) => {
  expect(authorizeChannel(socketId, channel, data, offline(python).credential)).toMatchObject({ auth });
});

test('channel data given as text is signed to the letter', async () => {
  const pusher = offline({ appId: '1', key: 'key', secret: 'secret' });
  const channelData = '{"money": "1.32"}';
  expect(await pusher.run('authorization.channel', { socketId: '1.1', channel: 'presence-c1', channelData })).toEqual({
    auth: 'key:7f2ae5922800a20b9615543ce7c8e7d1c97115d108939410825ea690f308a05f',
    channel_data: channelData,
  });
});

test('the data comes back as it was signed', async () => {
  const given = { socketId: SOCKET, channel: 'presence-a', userId: '1', userInfo: { name: 'Zoë' } };
  expect(await offline().run('authorization.channel', given)).toMatchObject({ channel_data: '{"user_id":"1","user_info":{"name":"Zoë"}}' });
});

test('a signed-in connection needs no channel data', async () => {
  const result = await offline().run('authorization.channel', { socketId: SOCKET, channel: 'presence-a', signedIn: true });
  expect(result).toEqual({ auth: matching(/^[0-9a-f]+:[0-9a-f]{64}$/) });
});

test.each([
  ['12345', {}, '4708d583dada6a56435fb8bc611c77c359a31eebde13337c16ab43aa6de336ba'],
  ['12345', { userInfo: { name: 'Zoë' }, watchlist: ['7', '8'] }, 'b311b1a8108d0d319f24b714acc3806f0d4a1557fea51339a40513064e299252'],
])('user %s is signed in as Pusher expects', async (userId, more, signature) => {
  expect(await offline().run('authorization.user', { socketId: SOCKET, userId, ...more })).toMatchObject({
    auth: `${official.key}:${signature}`,
  });
});

test("the Python and PHP libraries' sign-in is the same", () => {
  const parts = ['thisisaauthkey', 'thisisasecret'];
  const settings = offline({ appId: '1', key: parts[0], secret: parts[1] }).credential;
  expect(authorizeUser('12345.6789', '{"id":"123","name":"John Smith"}', settings).auth).toBe(
    `${parts[0] ?? ''}:0dddb208b53c7649f3fbbb86254a6e1986bc6f8b566423ea690c9ca773497373`,
  );
});

test.each([
  ['a public channel', 'authorization.channel', { socketId: SOCKET, channel: 'orders' }, 'Channel'],
  ['a presence channel without a user', 'authorization.channel', { socketId: SOCKET, channel: 'presence-a' }, 'User ID'],
  ['a user id of 129 characters', 'authorization.channel', { socketId: SOCKET, channel: 'presence-a', userId: 'x'.repeat(129) }, 'User ID'],
  [
    'user info over 1 KiB',
    'authorization.channel',
    { socketId: SOCKET, channel: 'presence-a', userId: '1', userInfo: { a: 'ü'.repeat(512) } },
    'User Info',
  ],
  [
    'user info that is no object',
    'authorization.channel',
    { socketId: SOCKET, channel: 'presence-a', userId: '1', userInfo: [1] },
    'User Info',
  ],
  [
    'channel data that is no object',
    'authorization.channel',
    { socketId: SOCKET, channel: 'presence-a', channelData: '[1]' },
    'Channel Data',
  ],
  [
    'an encrypted channel without a key',
    'authorization.channel',
    { socketId: SOCKET, channel: 'private-encrypted-a' },
    'Encryption Master Key',
  ],
  ['a sign-in of nobody', 'authorization.user', { socketId: SOCKET }, 'User ID'],
  ['user data without an id', 'authorization.user', { socketId: SOCKET, userData: '{"name":"x"}' }, 'User Data'],
  ['user data with a number as id', 'authorization.user', { socketId: SOCKET, userData: { id: 1 } }, 'User Data'],
  ['a watchlist of 101', 'authorization.user', { socketId: SOCKET, userId: '1', watchlist: Array(101).fill('x') }, 'Watchlist'],
])('%s is refused', async (_, operation, parameters, field) => {
  expect(await failureOf(offline().run(operation, parameters))).toMatchObject({ kind: 'invalid', field });
});
