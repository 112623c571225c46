import { authorizeChannel } from '../../../nodes/Pusher/authorization';
import { masterKeyOf } from '../../../nodes/Pusher/credential/master-keys';
import { open, seal, sealedBytes, sharedSecret } from '../../../nodes/Pusher/encryption';
import { failureOf } from '../../support/refusal';
import { masterKey, official, offline } from './harness';

const CHANNEL = 'private-encrypted-foobar';
const MASTER = masterKeyOf('MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=', 'Key');
const NONCE = Uint8Array.from({ length: 24 }, (_, index) => index);
const sealed = (ciphertext: string): string => JSON.stringify({ nonce: 'AAECAwQFBgcICQoLDA0ODxAREhMUFRYX', ciphertext });

test("a channel's secret is made of its name and the master key", () => {
  expect(sharedSecret(CHANNEL, MASTER).toString('hex')).toBe('51e772e9fac5dbfddccffa0cce20d0d2919d6a132f139d3f374c59f1e2981088');
});

test('an encrypted channel is authorized with its secret', () => {
  const settings = offline({ ...official, encryptionMasterKey: Buffer.from(MASTER).toString('base64') }).credential;
  const { auth, shared_secret: shared } = authorizeChannel('1234.1234', CHANNEL, undefined, settings);
  expect([auth, shared]).toEqual([
    `${official.key}:e6a18892d037c5d5e76a2265df4f086ffc38631605530dfd214aa5bff495f533`,
    'Uedy6frF2/3cz/oMziDQ0pGdahMvE50/N0xZ8eKYEIg=',
  ]);
});

test.each([
  ['{"message":"hello wörld"}', 'kOwEr9DkgVS9O/G/JWAGAtwDep5bMe87U2rC/uBuko+aKRP+Ch0MswFc'],
  ['"Hello!"', 'xr8DsJsCy1R17WBS4s0HvIVpcpdELa9+'],
  ['Hello!', 'G//UXAOYZrkK4AlaDqWlZ+9Ee5dHYw=='],
  ['', 'vq5DQQGZwdeYjQYIFrZT0A=='],
])('%j is sealed and opened as every Pusher library does', (text, ciphertext) => {
  expect(seal(CHANNEL, text, MASTER, NONCE)).toBe(sealed(ciphertext));
  expect(open(CHANNEL, sealed(ciphertext), [MASTER])).toBe(text);
});

test("the Python library's event is sealed alike", () => {
  const channel = 'pvUPIk0YG6MnxCEMIUUVFrbDmQwbhICXUcy';
  const key = Buffer.from('OTk5'.repeat(8));
  expect(sharedSecret(channel, key).toString('hex')).toBe('709ef3090a24bfa98382cb5d025ca3622c82d31fa27f10b005c0dca27bae6516');
  expect(seal(channel, 'kkkT5OOkOkO5kT5TOO5TkOT5TTk5O55T', key, Buffer.from('XAJI0Y6DPBHSAHXTHV3A3ZMF'))).toBe(
    JSON.stringify({
      nonce: 'WEFKSTBZNkRQQkhTQUhYVEhWM0EzWk1G',
      ciphertext: 'tsYJa2JgGDOpVIYFe4aNVWAvZlpB7z7CjN9mpIdbATE0Yc4izN8aM8D6VigBxnIQ',
    }),
  );
});

test("the Python library's authorization is the same", () => {
  const [encryptionMasterKey, auth, shared] = [
    'OHRXNUZRTG5pUTFzQlFGd3J3N3Q2VFZFc0paZDEweVk=',
    'foo:fff0503dfe4929f5162efe4d1dacbce524b0d8e7e1331117a8651c0e74d369e3',
    'VmIsNZtCSteh8kazd2toc+ofhohBtUouQRSDtRvuyVI=',
  ];
  const settings = offline({ appId: '1', key: 'foo', secret: 'bar', encryptionMasterKey }).credential;
  expect(authorizeChannel('345.23', 'private-encrypted-channel', undefined, settings)).toEqual({ auth, shared_secret: shared });
});

test('every event has a nonce of its own', () => {
  expect(seal(CHANNEL, 'same', MASTER)).not.toBe(seal(CHANNEL, 'same', MASTER));
});

test.each([0, 1, 2, 3, 100, 7619])('the size of %i sealed bytes is known beforehand', (bytes) => {
  expect(sealedBytes(bytes)).toBe(seal(CHANNEL, 'x'.repeat(bytes), MASTER).length);
});

test('another key, another channel and tampered data open nothing', () => {
  const data = seal(CHANNEL, 'text', MASTER);
  expect(open(CHANNEL, data, [Buffer.alloc(32)])).toBeUndefined();
  expect(open(`${CHANNEL}2`, data, [MASTER])).toBeUndefined();
  expect(open(CHANNEL, data.replace(/"ciphertext":"./, '"ciphertext":"!'), [MASTER])).toBeUndefined();
});

test('older keys open what was sealed before a rotation', () => {
  expect(open(CHANNEL, seal(CHANNEL, 'text', MASTER), [Buffer.alloc(32), MASTER])).toBe('text');
});

const withKey = { ...official, encryptionMasterKey: masterKey('k') };

test('an encrypted channel must be the only one of an event', async () => {
  const parameters = { channels: [CHANNEL, 'private-encrypted-b'], event: 'e', data: 1 };
  expect(await failureOf(offline(withKey).run('event.trigger', parameters))).toMatchObject({ kind: 'invalid', field: 'Channels' });
});

test('encrypted and plain channels may share a batch, each sealed by itself', () => {
  const body = offline(withKey).prepare('event.triggerBatch', { channel: CHANNEL, event: 'e', data: { a: 1 } })?.body;
  expect(typeof body === 'string' ? body : '').toMatch(/nonce.*ciphertext/);
});

test('without a master key nothing is sent to an encrypted channel', async () => {
  const error = await failureOf(offline().run('event.trigger', { channels: [CHANNEL], event: 'e', data: 1 }));
  expect(error).toMatchObject({ kind: 'invalid', field: 'Encryption Master Key' });
});

test('plaintext of 7,619 bytes fits once sealed, one more does not', async () => {
  const pusher = offline(withKey);
  const parameters = (size: number) => ({ channels: [CHANNEL], event: 'e', data: 'x'.repeat(size) });
  expect(pusher.prepare('event.trigger', parameters(7619))).not.toBeNull();
  expect((await failureOf(pusher.run('event.trigger', parameters(7700)))).message).toMatch(
    /'Data' has 1\d,\d{3} bytes once encrypted; at most 10,240/,
  );
});
