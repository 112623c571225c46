import fc from 'fast-check';
import { search } from 'jmespath';
import { mistakeIn } from '../../../language/expression-grammar';
import { parseJson } from '../../../language/json';
import type { JsonValue } from '../../../language/metadata';
import { matches, type Filter } from '../../../nodes/Clustaar/filters/filters';
import { find } from '../../../nodes/Clustaar/filters/path';

const body = parseJson(
  '{"user":{"id":1,"name":null,"tags":["a","b"],"flag":true,"zero":0,"s":"1","f":1.0,"o":{"k":1},"e":"","l":[]},"items":[{"id":"a"},{"id":"b"}],"n":null,"text":"abc","a.b":1}',
);
const STEP = '507f191e810c19729de860ea';
const step = (id: JsonValue): JsonValue => ({ data: { step: { id } } });

const equals = (path: string, value: JsonValue): Filter => ({ test: 'equals', path, value });
const isIn = (path: string, values: JsonValue[]): Filter => ({ test: 'in', path, values });
const exists = (path: string): Filter => ({ test: 'exists', path });
const isStep = (...ids: string[]): Filter => ({ test: 'step', ids });

/** Number in the table of observations, filter, verdict; the body where it is another. */
const table: readonly (readonly [number, Filter, boolean, JsonValue?])[] = [
  [1, equals('user.id', 1), true],
  [2, equals('user.id', '1'), false],
  [3, equals('user.s', 1), false],
  [4, equals('user.f', 1), true],
  [5, equals('user.flag', 1), false],
  [6, equals('user.zero', false), false],
  [7, equals('user.name', null), true],
  [8, equals('user.nope', null), false],
  [9, equals('n.x', null), false],
  [10, equals('text.x', null), false],
  [11, equals('nope.deep', null), false],
  [12, equals('user.tags', ['a', 'b']), true],
  [13, equals('user.tags', ['b', 'a']), false],
  [14, equals('user.o', { k: 1 }), true],
  [15, equals('items[0].id', 'a'), true],
  [16, equals('items[-1].id', 'b'), true],
  [17, equals('items[*].id', ['a', 'b']), true],
  [18, equals('items[].id', ['a', 'b']), true],
  [19, equals("items[?id=='b'].id | [0]", 'b'), true],
  [20, equals('"a.b"', 1), true],
  [21, equals('a.b', 1), false],
  [22, equals('items[9]', null), true],
  [23, equals('items[9].id', null), false],
  [24, equals('@', body), true],
  [25, isIn('user.id', [1, 2]), true],
  [26, isIn('user.id', [3]), false],
  [27, isIn('user.id', ['1', '2']), false],
  [28, isIn('user.id', [1.0]), true],
  [29, isIn('user.id', []), false],
  [30, isIn('user.name', [null]), true],
  [31, isIn('user.nope', [null]), false],
  [32, isIn('n.x', [null]), false],
  [33, isIn('user.tags', ['a']), false],
  [33, isIn('user.tags', [['a', 'b']]), true],
  [34, exists('user.id'), true],
  [35, exists('user.name'), true],
  [36, exists('user.zero'), true],
  [36, exists('user.e'), true],
  [36, exists('user.l'), true],
  [37, exists('user.nope'), false],
  [37, exists('nope'), false],
  [38, exists('n.x'), false],
  [38, exists('text.x'), false],
  [38, exists('user.id.x'), false],
  [38, exists('items.x'), false],
  [39, exists('items[9].id'), false],
  [41, exists('items[0:1]'), true],
  [41, exists('@'), true],
  [42, exists('x'), false, [1]],
  [42, exists('x'), false, null],
  [42, exists('x'), false, 's'],
  [43, exists('user.constructor'), false],
  [43, exists('user.tags.length'), false],
  [43, exists('__proto__'), false],
  [43, exists('__proto__'), true, parseJson('{"__proto__":1}')],
  [44, isStep(STEP), true, step(STEP)],
  [45, isStep(STEP.toUpperCase()), false, step(STEP)],
  [46, isStep('x', STEP), true, step(STEP)],
  [47, isStep(), false, step(STEP)],
  [48, isStep(STEP), false, { data: { step: null } }],
  [49, isStep(STEP), false, { data: { step: {} } }],
  [49, isStep(STEP), false, {}],
  [50, equals('"é"', 1), true, { é: 1 }],
  [50, exists('"a-b"'), true, { 'a-b': 1 }],
  [51, equals('a[0][1].b', 2), true, { a: [[{ b: 1 }, { b: 2 }]] }],
];

test.each(table.map(([number, filter, verdict, other = body]) => ({ number, filter, verdict, other })))(
  'observation $number: $filter is $verdict',
  ({ filter, verdict, other }) => {
    expect(matches(filter, other)).toBe(verdict);
  },
);

test('what is not found counts as true for "or" and "not", and as nothing inside projections', () => {
  const nested: JsonValue = { a: null, list: [{ x: 1 }, {}, { x: null }, { x: 2 }] };
  expect(find("a.b || 'x'", nested)).toBeUndefined();
  expect(find('!(a.b)', nested)).toBe(false);
  expect(find('list[*].x', nested)).toEqual([1, 2]);
  expect(find('list[?x].x', nested)).toEqual([1, 2]);
  expect(find('list[?x == `null`]', nested)).toEqual([{ x: null }]);
});

test.each([
  ['list[::2]', [0, 2]],
  ['list[::-1]', [3, 2, 1, 0]],
  ['list[-2:]', [2, 3]],
  ['list[9:]', []],
  ['list[2:0:-1]', [2, 1]],
  ['list[?@ > `1`]', [2, 3]],
  ["list[?@ > 'a']", []],
  ['{a: list[0], b: nope}', { a: 0, b: null }],
  ['[list[1], nope]', [1, null]],
  ['deep.* | [0].y', 5],
  ['deep.x.y && list[1]', 1],
])('%s', (text, found) => {
  expect(find(text, { list: [0, 1, 2, 3], deep: { x: { y: 5 } } })).toEqual(found);
});

const names = fc.constantFrom('a', 'b', 'c');
const tree = fc.letrec<{ value: JsonValue; list: JsonValue[]; object: JsonValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.integer({ min: -2, max: 2 }),
    fc.constantFrom('', 'x', true, false),
    tie('list'),
    tie('object'),
  ),
  list: fc.array(tie('value'), { maxLength: 3 }),
  // All names, so that the one difference, what becomes of missing ones, does not show.
  object: fc.record({ a: tie('value'), b: tie('value'), c: tie('value') }),
})).object;
const steps = fc.constantFrom('.a', '.b', '[0]', '[-1]', '[*]', '[]', '.*', '[1:]', '[::-1]', "[?@ == 'x']", ' | a', ' | [0]');
const paths = fc.tuple(names, fc.array(steps, { maxLength: 5 })).map(([first, rest]) => first + rest.join(''));

test('what is found is what the reference implementation finds', () => {
  fc.assert(
    fc.property(paths, tree, (path, value) => {
      const found = find(path, value);
      // Nothing at all, and null, are the same there.
      expect(found ?? null).toEqual(search(value, path));
    }),
    { numRuns: 2000 },
  );
});

const symbols = fc.constantFrom(...'abc01-.*[]{}()?:,|&!<>=@"\'` é\\'.split(''), '[?', '[*]', '`1`', "'x'", '==', '||', '"a"');
const anyText = fc.array(symbols, { maxLength: 12 }).map((parts) => parts.join(''));

test('an expression that has no mistake can be evaluated on anything', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, paths), fc.jsonValue(), (text, value) => {
      fc.pre(mistakeIn(text) === undefined);
      expect(() => find(text, value as JsonValue)).not.toThrow();
    }),
    { numRuns: 5000 },
  );
});

test('filters never throw, whatever their expression and the body', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string()), fc.jsonValue(), (text, value) => {
      for (const filter of [equals(text, 1), isIn(text, [1]), exists(text)])
        expect(typeof matches(filter, value as JsonValue)).toBe('boolean');
    }),
  );
});

test('a body nested deeper than the stack reaches does not match', () => {
  const text = `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)},"b":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
  expect(matches(exists('[a == b][?@]'), parseJson(text))).toBe(false);
});
