import fc from 'fast-check';
import { choice, choices, json, jsonOrText, maxBytes, maxCodePoints, secret, z } from '../../../language/fields';
import type { Shape } from '../../../language/form';

/** Schemas of every kind a declaration may use, nested, with limits and metadata. */
const schema: fc.Arbitrary<z.ZodType> = fc.letrec<{ schema: z.ZodType; plain: z.ZodType }>((tie) => ({
  plain: fc.oneof(
    fc.record({ min: fc.nat(3), max: fc.integer({ min: 3, max: 300 }) }).map(({ min, max }) => z.string().min(min).max(max)),
    fc.record({ min: fc.integer(), size: fc.nat() }).map(({ min, size }) =>
      z
        .number()
        .min(min)
        .max(min + size),
    ),
    fc.constantFrom(z.int(), z.number().positive(), z.boolean(), json(), jsonOrText(), secret(), maxBytes(9), maxCodePoints(9), z.url()),
    titles().map(choice),
    titles().map(choices),
  ),
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    tie('plain'),
    tie('schema').map((inner) => z.array(inner).max(5)),
    tie('schema').map((inner) => z.record(z.string(), inner)),
    fc.dictionary(name(), tie('schema'), { maxKeys: 3 }).map((fields) => z.object(fields)),
    fc.dictionary(name(), tie('schema'), { maxKeys: 3 }).map(variantsOf),
    tie('schema').map((inner) => inner.optional()),
    fc
      .record({ inner: tie('schema'), title: fc.string(), description: fc.string(), prominent: fc.boolean() })
      .map(({ inner, ...meta }) => inner.meta(meta)),
  ),
})).schema;

/** What an operation may take. */
export const shape: fc.Arbitrary<Shape> = fc.dictionary(name(), schema, { maxKeys: 5 });

function variantsOf(fields: Readonly<Record<string, z.ZodType>>): z.ZodType {
  return z.discriminatedUnion('form', [
    z.object({ ...fields, form: z.literal('full') }).meta({ title: 'Full' }),
    z.object({ form: z.literal('empty') }),
  ]);
}

function titles(): fc.Arbitrary<Record<string, string>> {
  return fc.dictionary(name(), fc.string(), { minKeys: 1, maxKeys: 4 });
}

function name(): fc.Arbitrary<string> {
  return fc.stringMatching(/^[a-z][a-zA-Z]{0,7}$/);
}
