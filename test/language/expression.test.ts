import fc from 'fast-check';
import { search } from 'jmespath';
import { z } from 'zod';
import { ServiceError } from '../../client/errors';
import { expression } from '../../language/expression';
import { mistakeIn } from '../../language/expression-grammar';
import { formOf } from '../../language/form';
import { checked } from '../../language/validate';

test.each([
  'data.step.id',
  '"a-b".c',
  'a[0][-1].b[*].c[]',
  'a[1:2:3].b[::-1][:2]',
  '@',
  '*.a | [0]',
  "a[?b == 'x' && (c >= `1` || !d)].e",
  '{a: b, "c-d": e.f}',
  '[a, b.c, *]',
  'a.[b, c].{d: e}',
  'a.*.b',
  ' a . b ',
  "'it\\'s'",
  '`{"a": [1, 2]}`',
])('%s is an expression', (text) => {
  expect(mistakeIn(text)).toBeUndefined();
});

test.each([
  ['', 1, 'a name is missing, but the expression ends'],
  ['a..b', 3, "a name must follow the dot, not '.'"],
  ['a.', 3, 'a name must follow the dot, but the expression ends'],
  ['.a', 1, "a name is expected, not '.'"],
  ['a-b', 2, `'-' cannot stand here; a name that holds it is written in double quotes, like "a-b"`],
  ['é', 1, `'é' cannot stand here; a name that holds it is written in double quotes, like "a-b"`],
  ['a b', 3, "this is not expected here, not 'b'"],
  ['a[b]', 3, "a whole number or * is expected, not 'b'"],
  ['a[0', 4, "']' is expected, but the expression ends"],
  ['[a b]', 4, "']' is expected, not 'b'"],
  ['a[1:2:0]', 7, "the step of a slice cannot be 0, not '0'"],
  ['length(@)', 1, 'functions cannot be used here'],
  ['a.b[?contains(c, d)]', 6, 'functions cannot be used here'],
  ['a = b', 3, "'=' compares nothing; write '=='"],
  ['a & b', 3, "'&' cannot stand here; 'and' is written '&&'"],
  ["a == 'b", 6, "the quote ' is never closed"],
  ['"a', 1, 'the quote " is never closed'],
  ['a == `{b}`', 6, 'the value between backquotes is not JSON'],
  ['"a\\q"', 1, 'the name in double quotes is not written as JSON'],
  ['"🙂".a..b', 7, "a name must follow the dot, not '.'"],
  ['(a', 3, "')' is expected, but the expression ends"],
  ['{a}', 3, "':' is expected, not '}'"],
  ["a.'b'", 3, `a name must follow the dot, not "'b'"`],
  ['a'.repeat(1001), 1001, 'the expression is too long'],
])('%s goes wrong at character %i', (text, position, problem) => {
  expect(mistakeIn(text)).toEqual({ position, problem });
});

test('a field that takes one names the place of the mistake', () => {
  const shape = { path: expression().meta({ title: 'Path' }) };
  expect(formOf(shape)).toMatchObject([{ kind: 'expression', title: 'Path' }]);
  expect(() => checked(z.strictObject(shape), { path: 'data..id' })).toThrow(
    new ServiceError({ kind: 'invalid', message: "'Path' has a mistake at character 6: a name must follow the dot, not '.'" }),
  );
});

const symbols = fc.constantFrom(...'ab01-.*[]{}()?:,|&!<>=@"\'` é\\'.split(''), '[?', '[*]', '`1`', "'x'", '==', '||', '"a"', '[::]');

test('no expression is let through that the library cannot read', () => {
  fc.assert(
    fc.property(
      fc.array(symbols, { maxLength: 12 }).map((parts) => parts.join('')),
      (text) => {
        const mistake = mistakeIn(text);
        if (mistake === undefined) expect(() => search({}, text) as unknown).not.toThrow();
        else expect(mistake.position).toBeLessThanOrEqual(Array.from(text).length + 1);
      },
    ),
    { numRuns: 5000 },
  );
});

test('nothing makes the check throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(() => mistakeIn(text)).not.toThrow();
    }),
  );
});
