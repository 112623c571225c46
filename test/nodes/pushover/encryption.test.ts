import { gzipSync } from 'node:zlib';
import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { open, seal } from '../../../nodes/Pushover/encryption';
import { failureOf } from '../../support/refusal';
import { offline, run, VECTOR_KEY } from './harness';

const VECTOR =
  'oKGio6SlpqeoqaqrrK2ur8bqliZepp0HEYPcVLQWbuqcKkAOE19C2CKoY2dc57s3E/MnNoj1JOuImtXA9+slOwk+Wq49SNdJY4+U6dThVzkQQbWqI+83/yCV4t+nOdReZpvT9uTL2aC3R3yYp0A5EQ==';

test('the known envelope opens', () => {
  expect(open(VECTOR, VECTOR_KEY, 'Message')).toBe('Boiler pressure low – 0.4 bar');
});

test('whatever is sealed opens again, and never looks the same twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.uint8Array({ minLength: 32, maxLength: 32 }), (text, bytes) => {
      const key = Buffer.from(bytes).toString('hex');
      expect(open(seal(text, key), key, 'Message')).toBe(text);
      expect(seal(text, key)).not.toBe(seal(text, key));
    }),
  );
});

test('an envelope that was changed anywhere does not open', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const bytes = Buffer.from(VECTOR, 'base64');
      const index = place % bytes.length;
      bytes[index] = (bytes[index] ?? 0) ^ change;
      expect(() => open(bytes.toString('base64'), VECTOR_KEY, 'Message')).toThrow('cannot be decrypted');
    }),
  );
});

test.each(['', 'hello', 'AAAA', Buffer.alloc(48).toString('base64')])('%j is no envelope', (text) => {
  expect(() => open(text, VECTOR_KEY, 'Message')).toThrow('is not encrypted');
});

function envelopeOf(packed: Buffer): string {
  const secret = Buffer.from(VECTOR_KEY, 'hex');
  const iv = randomBytes(16);
  const cipher = createCipheriv('aes-256-cbc', secret, iv);
  const sealed = Buffer.concat([iv, cipher.update(packed), cipher.final()]);
  return Buffer.concat([sealed, createHmac('sha256', secret).update(sealed).digest()]).toString('base64');
}

test('a small envelope cannot unpack into a flood', () => {
  expect(() => open(envelopeOf(gzipSync(Buffer.alloc(10_000_000))), VECTOR_KEY, 'Message')).toThrow('holds more text than any message');
});

test('what was not packed is told', () => {
  expect(() => open(envelopeOf(Buffer.from('plain text')), VECTOR_KEY, 'Message')).toThrow('was not packed');
});

describe('the operation', () => {
  test('opens the texts it is given', async () => {
    const connection = offline({ encryptionKey: VECTOR_KEY });
    const title = seal('Boiler', VECTOR_KEY);
    expect(await run(connection, 'message.decrypt', { message: VECTOR, title })).toEqual({
      message: 'Boiler pressure low – 0.4 bar',
      title: 'Boiler',
      url: null,
      urlTitle: null,
    });
  });

  test('names the text that another key has sealed', async () => {
    const connection = offline({ encryptionKey: VECTOR_KEY });
    const url = seal('https://example.com', 'ff'.repeat(32));
    expect(await failureOf(run(connection, 'message.decrypt', { message: VECTOR, url }))).toMatchObject({ kind: 'invalid', field: 'URL' });
  });

  test('no key of another length is taken', async () => {
    const [refusal] = await Promise.allSettled([Promise.resolve().then(() => offline({ encryptionKey: 'abc' }))]);
    expect(refusal).toMatchObject({ status: 'rejected', reason: { field: 'Encryption Key' } });
  });
});
