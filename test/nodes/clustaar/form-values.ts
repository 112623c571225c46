import fc from 'fast-check';
import type { Field } from '../../../language/field';
import { STEP } from './replying';

/** What texts of a certain pattern look like, by what the pattern says of itself. */
const patterned: Readonly<Record<string, readonly string[]>> = {
  'must be 24 letters and digits': [STEP, 'z'.repeat(24)],
  'must be an address that begins with https:// or http://': ['https://a.example.org/x', 'HTTP://b'],
  'must be an address with a scheme, such as https://': ['tel://1', 'https://a.example.org'],
  'may hold only digits': ['1', '0123456789'],
};

/** Fields whose rule stands in no pattern. */
const named: Readonly<Record<string, readonly string[]>> = {
  key: ['é', '_1', '名', 'a'.repeat(100)],
  attachment: ['invoice', 'b'.repeat(150)],
  pattern: ['^[0-9]{5}$', '(?P<zip>a)', '(?i)lyon'],
};

/** Optional for the form, but needed beside certain other values. */
const ALWAYS = new Set(['key', 'attachment', 'title']);

/** Anything a person could fill in. */
export function valueOf(field: Field): fc.Arbitrary<unknown> {
  const { limits, variants, fields = [], of } = field;
  switch (field.kind) {
    case 'choice':
      return fc.constantFrom(...(field.choices ?? []).map(({ value }) => value));
    case 'boolean':
      return fc.boolean();
    case 'number':
      return limits.integer
        ? fc.integer({ min: limits.minimum ?? -9, max: limits.maximum ?? 9 })
        : fc.double({ min: limits.minimum ?? -9, max: limits.maximum ?? 9, noNaN: true });
    case 'json':
      return fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 2 });
    case 'list':
    case 'rows': {
      const entry = of ? valueOf(of) : variants ? variantOf(variants) : rowOf(fields);
      const min = limits.minItems ?? 0;
      return fc.array(entry, { minLength: min, maxLength: Math.min(limits.maxItems ?? 2, min + 1) });
    }
    case 'group':
      return rowOf(fields);
    default:
      return textOf(field);
  }
}

export function variantOf({ discriminator, options }: NonNullable<Field['variants']>): fc.Arbitrary<unknown> {
  return fc.oneof(...options.map(({ value, fields }) => rowOf(fields).map((row) => ({ [discriminator]: value, ...row }))));
}

export function rowOf(fields: readonly Field[]): fc.Arbitrary<Record<string, unknown>> {
  const values = Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]));
  const requiredKeys = fields.filter(({ name, required }) => required || ALWAYS.has(name)).map(({ name }) => name);
  return fc.record(values, { requiredKeys });
}

function textOf({ name, description = '', limits }: Field): fc.Arbitrary<string> {
  const samples = patterned[limits.patternMessage ?? ''] ?? named[description.includes('letters, digits and _') ? 'key' : name];
  if (samples) return fc.constantFrom(...samples);
  const minLength = name === 'title' ? 1 : (limits.minLength ?? 0);
  return fc.string({ unit: 'binary', minLength, maxLength: Math.min(limits.maxCodePoints ?? 12, 12) });
}
