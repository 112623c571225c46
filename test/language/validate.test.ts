import type { ServiceError } from '../../client/errors';
import { choice, json, maxBytes, z } from '../../language/fields';
import { checked } from '../../language/validate';
import { refusalOf } from '../support/refusal';

/** The refusal of an input. */
function refusal(shape: z.ZodRawShape, input: unknown): ServiceError {
  return refusalOf(() => checked(z.strictObject(shape), input));
}

const named = (schema: z.ZodType) => ({ x: schema.meta({ title: 'Thing' }) });

describe('what is checked', () => {
  test('comes back with its defaults filled in', () => {
    const schema = z.strictObject({ a: z.string(), b: z.number().default(3), c: z.string().optional() });
    expect(checked(schema, { a: 'x' })).toEqual({ a: 'x', b: 3 });
  });

  test('is refused as invalid, naming the field', () => {
    expect(refusal(named(z.string()), {})).toMatchObject({ kind: 'invalid', code: 'INVALID', field: 'Thing' });
  });
});

describe('the message says what is wrong, by how much, and never the value', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    ['missing', z.string(), undefined, 'is missing'],
    ['missing JSON', json(), undefined, 'is missing'],
    ['empty', z.string().min(1), '', 'is empty'],
    ['too short', z.string().min(5), 'abc', 'has 3 characters; at least 5 are needed'],
    ['too long', z.string().max(1000), 'x'.repeat(1234), 'has 1,234 characters; at most 1,000 are allowed'],
    ['too many bytes', maxBytes(4), '😀😀', 'has 8 bytes; at most 4 are allowed'],
    ['too few entries', z.array(z.string()).min(1), [], 'has 0 entries; at least 1 is needed'],
    ['too many entries', z.array(z.string()).max(1), ['a', 'b'], 'has 2 entries; at most 1 are allowed'],
    ['too small', z.number().min(1), 0, 'must be at least 1, not 0'],
    ['too large', z.number().max(10), 11, 'must be at most 10, not 11'],
    ['not above', z.number().positive(), 0, 'must be more than 0, not 0'],
    ['not below', z.number().lt(1), 1, 'must be less than 1, not 1'],
    ['a fraction', z.int(), 1.5, 'must be a whole number, not a fraction'],
    ['not finite', z.number(), Infinity, 'must be a number, not Infinity'],
    ['no number', z.number(), NaN, 'must be a number, not NaN'],
    ['text for a number', z.number(), '5', 'must be a number, not text'],
    ['a number for text', z.string(), 5, 'must be text, not a number'],
    ['null for text', z.string(), null, 'must be text, not null'],
    ['a list for an object', z.object({}), [], 'must be an object, not a list'],
    ['an object for a list', z.array(z.string()), {}, 'must be a list, not an object'],
    ['text for a map', z.record(z.string(), z.string()), 'a', 'must be an object, not text'],
    ['text for a boolean', z.boolean(), 'true', 'must be true or false, not text'],
    ['none of the choices', choice({ a: 'A', b: 'B' }), 'c', "must be one of 'a', 'b'"],
    ['a name that is not allowed', z.record(z.string().min(3), z.number()), { ab: 1 }, 'has an entry whose name is not allowed'],
    ['none of the variants', z.discriminatedUnion('t', [z.object({ t: z.literal('a') })]), { t: 'b' }, "needs 't' to be one of 'a'"],
    ['none of a union', z.union([z.string(), z.number()]), true, 'has none of the forms allowed here'],
    ['a broken pattern', z.string().regex(/^a+$/, { error: 'may hold only a' }), 'b', 'may hold only a'],
    ['a broken pattern nobody described', z.string().regex(/^a+$/), 'b', 'must match pattern /^a+$/'],
    ['no address', z.url(), 'b', 'is not a valid URL'],
    ['no multiple', z.number().multipleOf(2), 3, 'must be a multiple of 2'],
    ['refused for a reason nobody gave', z.string().refine(() => false), 'b', 'is not accepted'],
    ['what JSON cannot say', json(), { a: undefined }, 'holds a value that JSON cannot express'],
  ])('%s', (_, schema, value, sentence) => {
    expect(refusal(named(schema), { x: value }).message).toBe(`'Thing' ${sentence}`);
  });

  test('an input that is no object, and names nobody knows', () => {
    expect(refusal({}, 'text').message).toBe("'Parameters' must be an object, not text");
    expect(refusal({}, { colour: 1, size: 2 }).message).toBe("'Parameters' does not know 'colour', 'size'");
  });

  test('of several mistakes the first is told and the others counted', () => {
    const shape = { a: z.string().meta({ title: 'A' }), b: z.string(), c: z.string() };
    expect(refusal(shape, { b: '' }).message).toBe("'A' is missing (and 1 more)");
    expect(refusal(shape, {}).message).toBe("'A' is missing (and 2 more)");
  });
});

describe('the place of a mistake', () => {
  const row = z.object({
    channel: z.string().min(1).meta({ title: 'Channel' }),
    tags: z.array(z.string().min(1)).optional().meta({ title: 'Tags' }),
  });
  const target = z.discriminatedUnion('form', [
    z.object({ form: z.literal('user'), id: z.string().min(1).meta({ title: 'User ID' }) }),
    z.object({ form: z.literal('team'), id: z.string().min(1).meta({ title: 'Team ID', description: 'Of the team' }) }),
  ]);
  const shape = {
    events: z.array(row).default([]).meta({ title: 'Events' }),
    targets: z.array(target).default([]).meta({ title: 'Targets' }),
    target: target.optional().meta({ title: 'Target' }),
    group: row.optional().meta({ title: 'Group' }),
    texts: z.array(z.string().min(1)).default([]).meta({ title: 'Texts' }),
    grid: z.array(z.array(row)).default([]).meta({ title: 'Grid' }),
    map: z
      .record(z.string(), z.object({ group: z.string() }))
      .default({})
      .meta({ title: 'Map' }),
  };

  test.each<[string, object, string]>([
    ['in a row', { events: [{ channel: 'a' }, { channel: '' }] }, 'Events 2 › Channel'],
    ['a row itself', { events: [null] }, 'Events 1'],
    ['in a list in a row', { events: [{ channel: 'a', tags: ['x', 'y', ''] }] }, 'Events 1 › Tags 3'],
    ['in a group', { group: { channel: '' } }, 'Group › Channel'],
    ['in a list', { texts: ['a', ''] }, 'Texts 2'],
    ['in a row of a list of lists', { grid: [[], [{ channel: 'a' }, { channel: '' }]] }, 'Grid 2 2 › Channel'],
    ['in the first variant', { target: { form: 'user', id: '' } }, 'Target › User ID'],
    ['in another variant', { target: { form: 'team', id: '' } }, 'Target › Team ID'],
    [
      'in a variant of a row',
      {
        targets: [
          { form: 'user', id: 'a' },
          { form: 'team', id: '' },
        ],
      },
      'Targets 2 › Team ID',
    ],
    ['in no variant', { targets: [{ form: 'nobody' }] }, 'Targets 1'],
    ['under a free name that is also a field', { map: { group: { group: 1 } } }, 'Map'],
  ])('%s', (_, input, title) => {
    const { message, field } = refusal(shape, input);
    expect(field).toBe(title);
    expect(message.startsWith(`'${title}' `)).toBe(true);
  });

  test('the advice is that of the field at fault', () => {
    expect(refusal(shape, { target: { form: 'team', id: '' } }).advice).toBe('Of the team');
  });
});

describe('the advice', () => {
  test('is the description and what to type', () => {
    const text = z.string().meta({ title: 'T', description: 'Name of it', placeholder: 'e.g. a', example: 'b' });
    expect(refusal({ x: text }, {}).advice).toBe('Name of it, e.g. a');
  });

  test('keeps the example apart from a description of several parts', () => {
    const text = z.string().meta({ title: 'T', description: 'Name of it: short, or long', placeholder: 'e.g. a' });
    expect(refusal({ x: text }, {}).advice).toBe('Name of it: short, or long. For example: a');
  });

  test('shows the example where there is no placeholder', () => {
    expect(refusal({ x: json().meta({ title: 'T', example: { id: 1 } }) }, {}).advice).toBe('For example: {"id":1}');
  });

  test('is absent where the declaration says nothing', () => {
    expect(refusal({ x: z.string() }, {}).advice).toBeUndefined();
  });
});
