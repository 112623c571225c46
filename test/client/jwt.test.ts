import { generateKeyPairSync } from 'node:crypto';
import { verify } from 'jsonwebtoken';
import { createTokenCache, rsaPrivateKey, signHs256, signRs256 } from '../../client/jwt';

const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pkcs1 = pair.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
const pkcs8 = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const base64 = (data: string | Buffer) => Buffer.from(data).toString('base64');

test('HS256 tokens carry kid, claims and expiry', () => {
  const token = signHs256({ secret: 'word', keyId: 'key1', claims: { scope: 'app' }, expiresInS: 60 });
  const { header, payload } = verify(token, 'word', { complete: true, algorithms: ['HS256'] });
  expect(header).toMatchObject({ alg: 'HS256', kid: 'key1' });
  if (typeof payload === 'string' || payload.iat === undefined) throw new Error('The token has no iat');
  expect(payload).toEqual({ scope: 'app', iat: payload.iat, exp: payload.iat + 60 });
});

test('an empty secret is refused', () => {
  expect(() => signHs256({ secret: '', claims: {} })).toThrow('The secret is empty');
});

describe('an RSA private key is read from', () => {
  test.each([
    ['PKCS#1', pkcs1],
    ['PKCS#8', pkcs8],
    ['PEM on one line', pkcs8.replaceAll('\n', ' ')],
    ['PEM with escaped line breaks', pkcs1.replaceAll('\n', '\\n')],
    ['base64 of PKCS#1', base64(pkcs1)],
    ['base64 of PKCS#8', base64(pkcs8)],
    ['base64 of DER PKCS#1', base64(pair.privateKey.export({ type: 'pkcs1', format: 'der' }))],
    ['base64 of DER PKCS#8', base64(pair.privateKey.export({ type: 'pkcs8', format: 'der' }))],
  ])('%s', (_, privateKey) => {
    const token = signRs256({ privateKey, claims: { sub: 'me' }, expiresInS: 60 });
    expect(verify(token, pair.publicKey, { algorithms: ['RS256'] })).toMatchObject({ sub: 'me' });
  });

  test.each([
    ['nothing', ''],
    ['noise', 'hunter2 hunter2'],
    ['a public key', pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()],
    ['a key of another kind', generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
    ['half a key', pkcs8.slice(0, 400)],
  ])('but not from %s', (_, text) => {
    expect(() => rsaPrivateKey(text)).toThrow(/^This is not an RSA private key$/);
  });
});

describe('the token cache', () => {
  test('keeps a token until shortly before its end', () => {
    let now = 0;
    let made = 0;
    const cached = createTokenCache({ leewayMs: 1_000, now: () => now });
    const token = () => cached('a', () => ({ token: `t${++made}`, expiresAtMs: now + 10_000 }));
    expect([token(), token()]).toEqual(['t1', 't1']);
    now = 8_999;
    expect(token()).toBe('t1');
    now = 9_000;
    expect(token()).toBe('t2');
  });

  test('is bounded', () => {
    let made = 0;
    const cached = createTokenCache({ max: 2, now: () => 0 });
    const token = (key: string) => cached(key, () => ({ token: `${key}${++made}`, expiresAtMs: 1e9 }));
    expect(['a', 'b', 'c', 'a', 'c'].map(token)).toEqual(['a1', 'b2', 'c3', 'a4', 'c3']);
  });
});
