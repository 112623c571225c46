import fc from 'fast-check';
import { redact } from '../../client/redact';

test.each([
  ['GET https://user:word@host:8080/a/b?key=1&sig=2#frag failed', 'GET https://host:8080/a/b?***#frag failed'],
  ['see "wss://host/app/key?protocol=7", now', 'see "wss://host/app/key?***", now'],
  ['no address, a question?', 'no address, a question?'],
])('URLs lose user and query: %s', (text, clean) => {
  expect(redact(text)).toBe(clean);
});

test('secrets go in every shape they travel in', () => {
  const secret = 'p@ss/wörd';
  const shapes = [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')];
  expect(redact(shapes.join(' '), [secret])).toBe('*** *** ***');
});

test('a secret with blanks and quotation marks goes from forms and JSON', () => {
  const secret = 'correct "horse" é!';
  const shapes = [new URLSearchParams({ password: secret }).toString(), JSON.stringify({ password: secret })];
  expect(redact(shapes.join(' '), [secret])).toBe('password=*** {"password":"***"}');
});

test('a secret that holds another goes whole; empty ones are passed over', () => {
  expect(redact('abcdef abc', ['abc', 'abcdef', '', undefined])).toBe('*** ***');
});

test('no secret survives, wherever it stands', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 4, unit: 'binary' }), fc.string(), (before, secret, after) => {
      fc.pre(!`${before}${after}`.includes(secret));
      expect(redact(`${before} ${secret} ${after}`, [secret])).not.toContain(secret);
    }),
  );
});
