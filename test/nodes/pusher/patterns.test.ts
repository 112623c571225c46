import fc from 'fast-check';
import { matcher } from '../../../nodes/Pusher/patterns';

test.each([
  ['order-*', 'order-created', true],
  ['order-*', 'order-', true],
  ['order-*', 'order', false],
  ['*-created', 'order-created', true],
  ['a*b*c', 'a--b--c', true],
  ['a*b*c', 'ac', false],
  ['ab*ba', 'aba', false],
  ['*', '', true],
  ['exact', 'exact', true],
  ['exact', 'exactly', false],
  ['a.c', 'abc', false],
])('%s and %s: %s', (pattern, text, expected) => {
  expect(matcher([pattern])(text)).toBe(expected);
});

test('no pattern lets everything through, several let what any of them does', () => {
  expect(matcher([])('x')).toBe(true);
  expect(matcher(['a', 'b*'])('bc')).toBe(true);
  expect(matcher(['a', 'b*'])('c')).toBe(false);
});

test('it agrees with a regular expression', () => {
  const piece = fc.stringMatching(/^[ab*]{0,6}$/);
  fc.assert(
    fc.property(piece, fc.stringMatching(/^[ab]{0,8}$/), (pattern, text) => {
      fc.pre(pattern !== '');
      expect(matcher([pattern])(text)).toBe(new RegExp(`^${pattern.replace(/\*/g, '[^]*')}$`).test(text));
    }),
  );
});
