import { choice, choices, file, json, jsonOrText, maxBytes, maxCodePoints, secret, z } from '../../language/fields';
import { formOf, schemaOf, type Shape } from '../../language/form';
import type { Field } from '../../language/field';

function field(schema: z.ZodType): Field {
  const [only, ...others] = formOf({ x: schema });
  if (!only || others.length > 0) throw new Error('One parameter makes one field');
  return only;
}

describe('the kind of a field', () => {
  test.each<[string, z.ZodType, Field['kind']]>([
    ['text', z.string(), 'text'],
    ['an address', z.url(), 'text'],
    ['a number', z.number(), 'number'],
    ['a whole number', z.int(), 'number'],
    ['a boolean', z.boolean(), 'boolean'],
    ['one of several', choice({ a: 'A', b: 'B' }), 'choice'],
    ['some of several', choices({ a: 'A', b: 'B' }), 'choices'],
    ['a list of texts', z.array(z.string()), 'list'],
    ['a list of lists', z.array(z.array(z.number())), 'list'],
    ['a list of objects', z.array(z.object({ a: z.string() })), 'rows'],
    ['an object', z.object({ a: z.string() }), 'group'],
    ['free keys of texts', z.record(z.string(), z.string()), 'map'],
    ['free keys of anything else', z.record(z.string(), z.union([z.number(), z.boolean()])), 'json'],
    ['any JSON', json(), 'json'],
    ['JSON or text', jsonOrText(), 'json'],
    ['a secret', secret(), 'secret'],
    ['a file', file(), 'file'],
    ['a long text', z.string().meta({ kind: 'longText' }), 'longText'],
    ['a union without a discriminator', z.union([z.string(), z.number()]), 'json'],
  ])('%s', (_, schema, kind) => {
    expect(field(schema).kind).toBe(kind);
    expect(field(schema.optional()).kind).toBe(kind);
  });

  test('a choice gives its values with their titles, in the order declared', () => {
    const expected = [
      { value: 'b', title: 'Bee' },
      { value: 'a', title: 'Ay' },
    ];
    expect(field(choice({ b: 'Bee', a: 'Ay' })).choices).toEqual(expected);
    expect(field(choices({ b: 'Bee', a: 'Ay' }).optional()).choices).toEqual(expected);
    expect(field(z.enum(['untitled'])).choices).toEqual([{ value: 'untitled', title: 'untitled' }]);
    const digits = [
      ['-1', 'Low'],
      ['0', 'Normal'],
    ] as const;
    expect(field(z.enum(['-1', '0']).meta({ choices: digits })).choices).toEqual(digits.map(([value, title]) => ({ value, title })));
  });

  test('a list says what its entries are', () => {
    expect(field(z.array(z.string().max(3).meta({ title: 'Tag' }))).of).toEqual({
      name: '',
      title: 'Tag',
      kind: 'text',
      required: true,
      limits: { maxLength: 3 },
    });
    expect(field(z.array(z.array(z.number()))).of).toMatchObject({ kind: 'list', of: { kind: 'number' } });
    expect(field(choices({ a: 'A' })).of).toBeUndefined();
  });

  test('groups and rows hold their fields, nested as deep as declared', () => {
    const inner = z.object({ id: z.string(), tags: z.array(z.object({ tag: z.string() })).optional() });
    const fields = [
      { name: 'id', kind: 'text', required: true },
      { name: 'tags', kind: 'rows', required: false, fields: [{ name: 'tag', kind: 'text' }] },
    ];
    expect(field(inner)).toMatchObject({ kind: 'group', fields });
    expect(field(z.array(inner))).toMatchObject({ kind: 'rows', fields });
  });
});

describe('variants', () => {
  const target = z.discriminatedUnion('form', [
    z.object({ form: z.literal('user'), id: z.string().meta({ title: 'User ID' }) }).meta({ title: 'A User', description: 'Known by id' }),
    z.object({ form: z.literal('all') }),
  ]);
  const variants = {
    discriminator: 'form',
    options: [
      { value: 'user', title: 'A User', description: 'Known by id', fields: [{ name: 'id', title: 'User ID' }] },
      { value: 'all', title: 'all', fields: [] },
    ],
  };

  test('of a group and of rows list the fields of each choice, without the choice itself', () => {
    expect(field(target)).toMatchObject({ kind: 'variants', variants });
    expect(field(z.array(target).min(1))).toMatchObject({ kind: 'rows', variants, limits: { minItems: 1 } });
    expect(field(target.optional())).toMatchObject({ kind: 'variants', required: false, variants });
  });
});

describe('limits', () => {
  test.each<[string, z.ZodType, Field['limits']]>([
    ['length and pattern of text', z.string().min(1).max(9).regex(/^a/), { minLength: 1, maxLength: 9, pattern: '^a' }],
    ['bytes', maxBytes(128), { maxBytes: 128 }],
    ['code points', maxCodePoints(250), { maxCodePoints: 250 }],
    ['a range', z.number().min(0).max(5), { minimum: 0, maximum: 5 }],
    ['an open range', z.number().positive().lt(10), { exclusiveMinimum: 0, exclusiveMaximum: 10 }],
    ['an integer has no limits but its own', z.int(), { integer: true }],
    ['an integer with limits', z.int().min(-2).max(2), { integer: true, minimum: -2, maximum: 2 }],
    ['entries', z.array(z.string()).min(1).max(100), { minItems: 1, maxItems: 100 }],
    ['none', z.boolean(), {}],
  ])('%s', (_, schema, limits) => {
    expect(field(schema).limits).toEqual(limits);
  });
});

describe('metadata', () => {
  test('every piece of it comes through', () => {
    const pieces = {
      placeholder: 'e.g. x',
      prominent: true,
      example: { a: [1] },
      lookup: { operation: 'a.b', value: 'id' },
      showWhen: { other: ['yes', true] },
      fromEvent: 'data.id',
      askedAfter: '2fa',
      keepText: true,
      sortable: true,
      description: 'What it is',
      title: 'A Title',
    };
    expect(field(z.string().meta(pieces))).toMatchObject(pieces);
  });

  test('what a later meta says wins, and the rest is inherited', () => {
    const base = () => z.string().min(1).meta({ title: 'Channel', description: 'Any channel', example: 'orders' });
    expect(field(base().optional().meta({ description: 'One channel' }))).toMatchObject({
      title: 'Channel',
      description: 'One channel',
      example: 'orders',
      limits: { minLength: 1 },
    });
    expect(field(base().meta({ title: 'Room' }))).toMatchObject({ title: 'Room', description: 'Any channel' });
  });

  test('one use of a schema does not change another', () => {
    const shared = z.string().meta({ title: 'Shared' });
    const fields = formOf({ a: shared.optional().meta({ title: 'Own' }), b: shared });
    expect(fields.map(({ title }) => title)).toEqual(['Own', 'Shared']);
  });

  test('without a title the name stands in', () => {
    expect(field(z.string()).title).toBe('x');
  });
});

describe('required and default', () => {
  test('only what has neither default nor leave to be absent is required', () => {
    const shape: Shape = { a: z.string(), b: z.string().optional(), c: z.string().default('c'), d: json(), e: json().optional() };
    expect(formOf(shape).map(({ name, required }) => [name, required])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
      ['d', true],
      ['e', false],
    ]);
  });

  test('defaults of any kind are shown', () => {
    expect(field(z.number().default(0)).default).toBe(0);
    expect(field(z.boolean().default(false)).default).toBe(false);
    expect(field(choices({ a: 'A' }).default(['a'])).default).toEqual(['a']);
    expect(field(choice({ a: 'A', b: 'B' }).default('b')).default).toBe('b');
    expect(field(z.object({ a: z.string() }).default({ a: '1' })).default).toEqual({ a: '1' });
    expect(field(z.string()).default).toBeUndefined();
  });
});

test('the JSON Schema of a shape lists what a caller must give', () => {
  expect(schemaOf({ a: z.string().max(3), b: z.number().default(1) })).toMatchObject({
    type: 'object',
    properties: { a: { type: 'string', maxLength: 3 }, b: { type: 'number', default: 1 } },
    required: ['a'],
  });
});
