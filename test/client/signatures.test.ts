import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { equalSignature, hmac, md5, sha256, withinWindow } from '../../client/signatures';

test('hashes match published vectors', () => {
  // RFC 4231, test case 2; RFC 1321; FIPS 180-2.
  expect(hmac('sha256', 'Jefe', 'what do ya want for nothing?')).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
  expect(md5('abc')).toBe('900150983cd24fb0d6963f7d28e17f72');
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hmac('sha1', 'k', 'd', 'base64')).toBe(createHmac('sha1', 'k').update('d').digest('base64'));
});

describe('equalSignature', () => {
  test('holds for equal texts and bytes, and for nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
        expect(equalSignature(a, a)).toBe(true);
        expect(equalSignature(a, Buffer.from(a))).toBe(true);
        expect(equalSignature(a, b)).toBe(Buffer.from(a).equals(Buffer.from(b)));
      }),
    );
  });

  test('refuses a signature changed in one place, cut or lengthened', () => {
    const expected = hmac('sha256', 'secret', 'data');
    for (let i = 0; i < expected.length; i += 1) {
      const other = expected[i] === '0' ? '1' : '0';
      expect(equalSignature(expected, expected.slice(0, i) + other + expected.slice(i + 1))).toBe(false);
      expect(equalSignature(expected, expected.slice(0, i))).toBe(false);
    }
    expect(equalSignature(expected, `${expected} `)).toBe(false);
    expect(equalSignature(expected, expected.toUpperCase())).toBe(false);
  });

  test.each([undefined, null, 0, true, {}, [], ['abc']])('refuses %p without throwing', (given) => {
    expect(equalSignature('abc', given)).toBe(false);
  });
});

test('withinWindow takes both edges and no nonsense', () => {
  expect(withinWindow(1_000, 1_300, 300)).toBe(true);
  expect(withinWindow(1_300, 1_000, 300)).toBe(true);
  expect(withinWindow(1_000, 1_301, 300)).toBe(false);
  expect(withinWindow(NaN, 1_000, 300)).toBe(false);
});
