import { ServiceError } from '../../../client/errors';
import { masterKey, offline, official } from './harness';

const settings = (fields: Readonly<Record<string, unknown>>) => offline({ ...official, ...fields }).credential;

test.each([
  [{}, 'https://api-mt1.pusher.com', 'wss://ws-mt1.pusher.com'],
  [{ cluster: 'eu' }, 'https://api-eu.pusher.com', 'wss://ws-eu.pusher.com'],
  [{ cluster: '' }, 'https://api-mt1.pusher.com', 'wss://ws-mt1.pusher.com'],
  [{ cluster: 'eu', useTls: false }, 'http://api-eu.pusher.com', 'ws://ws-eu.pusher.com'],
  [{ cluster: 'eu', host: 'my.example' }, 'https://my.example', 'wss://my.example'],
  [{ host: 'https://my.example/', port: 6001 }, 'https://my.example:6001', 'wss://my.example:6001'],
  [{ host: 'my.example', port: 443 }, 'https://my.example', 'wss://my.example'],
  [
    { host: 'a.example', port: 8080, socketHost: 'b.example', socketPort: 8081, useTls: false },
    'http://a.example:8080',
    'ws://b.example:8081',
  ],
  [{ host: '[::1]', pathPrefix: 'realtime/' }, 'https://[::1]/realtime', 'wss://[::1]/realtime'],
  [{ host: 'api-us2.pusher.com' }, 'https://api-us2.pusher.com', 'wss://ws-us2.pusher.com'],
  [{ host: 'api.pusherapp.com' }, 'https://api-mt1.pusher.com', 'wss://ws-mt1.pusher.com'],
])('%j is reached at %s and %s', (fields, httpBase, socketBase) => {
  expect(settings(fields)).toMatchObject({ httpBase, socketBase });
});

const one = (place: string): string => `https://KEY:SECRET@${place}/apps/42`;

test('one string holds everything', () => {
  expect(offline({ url: one('api-eu.pusher.com') }).credential).toMatchObject({
    appId: '42',
    key: 'KEY',
    secret: 'SECRET',
    httpBase: 'https://api-eu.pusher.com',
    socketBase: 'wss://ws-eu.pusher.com',
  });
  expect(offline({ url: 'http://k:s@localhost:6001/apps/app-id' }).credential).toMatchObject({
    appId: 'app-id',
    httpBase: 'http://localhost:6001',
  });
});

test('fields that are filled in win over the one string', () => {
  expect(offline({ url: one('api-eu.pusher.com'), cluster: 'us2', appId: '7' }).credential).toMatchObject({
    appId: '7',
    key: 'KEY',
    httpBase: 'https://api-us2.pusher.com',
  });
});

test('fractions of a second and leading zeros survive', () => {
  expect(settings({ timeoutSeconds: 0.25, appId: '007' })).toMatchObject({ timeoutMs: 250, appId: '007' });
});

test('the newest master key comes first, older ones after it', () => {
  const { masterKeys } = settings({ encryptionMasterKey: masterKey('n'), previousMasterKeys: [masterKey('o'), ''] });
  expect(masterKeys.map((key) => Buffer.from(key).toString())).toEqual(['n'.repeat(32), 'o'.repeat(32)]);
});

test('the raw form of a master key still works', () => {
  expect(settings({ rawMasterKey: 'r'.repeat(32) }).masterKeys).toHaveLength(1);
});

const tail = (text: string): string => text.replace(/E=$/, 'F=');

test.each([
  ['no key', { key: '' }, 'Key'],
  ['a cluster that is a host', { cluster: 'eu.pusher.com' }, 'Cluster'],
  ['a host with a port', { host: 'my.example:6001' }, 'Host'],
  ['a host with a path', { host: 'my.example/x' }, 'Host'],
  ['a prefix with a query', { pathPrefix: '/a?b' }, 'Path Prefix'],
  ['an app id with a slash', { appId: '1/2' }, 'App ID'],
  ['a URL without a secret', { url: 'https://KEY@host/apps/1' }, 'Pusher URL'],
  ['a URL without an app', { url: 'https://KEY:SECRET@host/' }, 'Pusher URL'],
  ['a master key of 31 bytes', { encryptionMasterKey: Buffer.alloc(31).toString('base64') }, 'Encryption Master Key'],
  ['a master key without padding', { encryptionMasterKey: masterKey('k').replace('=', '') }, 'Encryption Master Key'],
  ['a master key with a foreign character', { encryptionMasterKey: `!${masterKey('k').slice(1)}` }, 'Encryption Master Key'],
  [
    'a master key with loose bits at its end',
    { encryptionMasterKey: tail(Buffer.alloc(32, 1).toString('base64')) },
    'Encryption Master Key',
  ],
  ['a raw master key of 33 bytes in 32 characters', { rawMasterKey: `ü${'r'.repeat(31)}` }, 'Encryption Master Key, Raw (Deprecated)'],
  ['both forms of a master key', { encryptionMasterKey: masterKey('k'), rawMasterKey: 'r'.repeat(32) }, 'Encryption Master Key'],
  ['previous keys alone', { previousMasterKeys: [masterKey('k')] }, 'Encryption Master Key'],
  ['a certificate that is none', { certificateAuthority: 'x' }, 'Certificate Authority'],
  ['a timeout of nothing', { timeoutSeconds: 0 }, 'Timeout (Seconds)'],
  ['a port above 65,535', { port: 70_000 }, 'Port'],
])('%s is refused with the field named and no value shown', (_, fields, field) => {
  const error = refusalOf(() => settings(fields));
  expect(error).toMatchObject({ kind: 'invalid', field });
  const long = Object.values(fields).filter((value) => typeof value === 'string' && value.length > 3);
  for (const value of long) expect(`${error.message} ${error.advice ?? ''}`).not.toContain(value);
});

function refusalOf(action: () => unknown): ServiceError {
  try {
    action();
  } catch (thrown) {
    if (thrown instanceof ServiceError) return thrown;
  }
  throw new TypeError('It was accepted');
}
