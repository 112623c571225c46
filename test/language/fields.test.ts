import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { file, isJson, json, jsonOrText, matching, maxBytes, maxCodePoints, secret, tooLarge } from '../../language/fields';
import { parseJson } from '../../language/json';
import { z } from '../../language/fields';
import { formOf } from '../../language/form';

const EMOJI = '👩‍🚀';
const LONE = '\ud83d';

/** What a schema says of a value; undefined where it takes it. */
function complaint(schema: z.ZodType, value: unknown): string | undefined {
  return schema.safeParse(value).error?.issues[0]?.message;
}

describe('text of a form', () => {
  const name = () => matching(z.string().min(1), /^[a-z]+$/, 'may hold only letters');

  test('is told what it is to be', () => {
    expect(complaint(name(), 'Ada!')).toBe('may hold only letters');
    expect(complaint(name(), 'ada')).toBeUndefined();
  });

  test('takes pattern and sentence into the form, optional or not', () => {
    const limits = { pattern: '^[a-z]+$', patternMessage: 'may hold only letters' };
    for (const schema of [name(), name().meta({ title: 'Name' }), name().optional().meta({ title: 'Name' })])
      expect(formOf({ schema })).toMatchObject([{ limits }]);
  });
});

describe('JSON', () => {
  test('takes everything that JSON can say', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(isJson(value)).toBe(true);
      }),
    );
  });

  test('what it takes comes back from JSON as it was', () => {
    const values = [fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constantFrom(null, null, undefined, NaN, 1n)];
    const untidy = fc.anything({ values, withSparseArray: true, withMap: true, withSet: true, withTypedArray: true });
    fc.assert(
      fc.property(untidy, (value) => {
        fc.pre(isJson(value));
        expect(parseJson(JSON.stringify(value))).toStrictEqual(value);
      }),
    );
  });

  test.each([
    ['NaN', NaN],
    ['Infinity', { a: [Infinity] }],
    ['undefined', undefined],
    ['an undefined property', { a: undefined }],
    ['a hole in a list', new Array<number>(3)],
    ['a function', [() => 1]],
    ['a symbol', Symbol('s')],
    ['a BigInt', { a: 1n }],
    ['a Map', new Map([['a', 1]])],
    ['a Set', new Set([1])],
    ['a RegExp', /a/],
    ['a Date that is none', new Date(NaN)],
  ])('refuses %s', (_, value) => {
    expect(isJson(value)).toBe(false);
  });

  test('refuses cycles and absurd depths instead of running out of stack', () => {
    const cycle: Record<string, unknown> = {};
    cycle.self = [cycle];
    expect(isJson(cycle)).toBe(false);
    expect(isJson(parseJson(`${'['.repeat(5000)}${']'.repeat(5000)}`))).toBe(false);
    expect(isJson(parseJson(`${'['.repeat(100)}${']'.repeat(100)}`))).toBe(true);
  });

  test('takes what says itself how JSON shows it', () => {
    expect(isJson({ at: new Date(0), bytes: Buffer.from('a') })).toBe(true);
  });

  test('takes objects made elsewhere: of another realm, and without a prototype', () => {
    expect(isJson(runInNewContext('({ id: 42, list: [{ a: null }], at: new Date(0) })'))).toBe(true);
    expect(isJson(Object.assign(Object.create(null), { a: 1 }))).toBe(true);
    expect(isJson(runInNewContext('({ map: new Map() })'))).toBe(false);
  });

  test('says whether it is missing or cannot be JSON', () => {
    expect(complaint(json(), undefined)).toBe('is missing');
    expect(complaint(json(), 1n)).toBe('holds a value that JSON cannot express');
    expect(complaint(jsonOrText(), 'any text')).toBeUndefined();
  });
});

describe('text limited by bytes', () => {
  test.each([
    ['letters', 'abcd', 4],
    ['accents count twice', 'éé', 4],
    ['an emoji counts four', '😀', 4],
    ['half a surrogate pair counts as the replacement it becomes', LONE, 3],
  ])('%s', (_, text, bytes) => {
    expect(complaint(maxBytes(bytes), text)).toBeUndefined();
    expect(complaint(maxBytes(bytes - 1), text)).toBe(`has ${bytes} bytes; at most ${bytes - 1} are allowed`);
  });

  test('agrees with what is sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(60), (text, max) => {
        expect(complaint(maxBytes(max), text) === undefined).toBe(new TextEncoder().encode(text).length <= max);
      }),
    );
  });
});

describe('text limited by characters', () => {
  test('an emoji of one code point counts once, a joined one as its parts, half a pair once', () => {
    expect(complaint(maxCodePoints(1), '😀')).toBeUndefined();
    expect(complaint(maxCodePoints(2), EMOJI)).toBe('has 3 characters; at most 2 are allowed');
    expect(complaint(maxCodePoints(1), LONE)).toBeUndefined();
    expect(complaint(maxCodePoints(1), LONE + LONE)).toBe('has 2 characters; at most 1 are allowed');
  });
});

describe('a file', () => {
  async function* stream() {
    yield await Promise.resolve(Buffer.from('abc'));
  }

  test('is bytes or a stream, with its size where that is known', () => {
    expect(complaint(file(), { content: Buffer.from('abc'), fileName: 'a.txt', contentType: 'text/plain' })).toBeUndefined();
    expect(complaint(file(), { content: stream(), size: 3 })).toBeUndefined();
    const madeElsewhere: unknown = runInNewContext('({ content: new Uint8Array(3) })');
    expect(complaint(file(), madeElsewhere)).toBeUndefined();
  });

  test.each([
    ['text', 'abc'],
    ['null', null],
    ['an object without content', { fileName: 'a' }],
    ['content that is text', { content: 'abc' }],
    ['no content', { content: null }],
  ])('is not %s', (_, value) => {
    expect(complaint(file(), value)).toBe('is not a file');
  });

  test('over the limit is refused, whether it says its size or has it', () => {
    expect(complaint(file(2), { content: stream(), size: 3 })).toBe('has 3 bytes; at most 2 are allowed');
    expect(complaint(file(2), { content: Buffer.from('abc') })).toBe('has 3 bytes; at most 2 are allowed');
    expect(complaint(file(2), { content: Buffer.from('abc'), size: 1 })).toBe('has 3 bytes; at most 2 are allowed');
    expect(complaint(file(3), { content: Buffer.from('abc') })).toBeUndefined();
  });

  test('of unknown size is let through: only the service can tell', () => {
    expect(complaint(file(2), { content: stream() })).toBeUndefined();
  });
});

test('a secret may not be empty', () => {
  expect(secret().safeParse('').success).toBe(false);
});

test('large numbers are written so that they can be read', () => {
  expect(tooLarge(10_241, 10_240, 'bytes')).toBe('has 10,241 bytes; at most 10,240 are allowed');
});
