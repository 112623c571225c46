import { inspect } from 'node:util';
import fc from 'fast-check';
import type { ServiceError } from '../../client/errors';
import { choice, choices, file, json, maxBytes, maxCodePoints, secret, z } from '../../language/fields';
import { checked } from '../../language/validate';
import { refusalOf } from '../support/refusal';

/** Values that nobody wants to find in a log; none of them can be part of a title, a limit or a rule. */
const sensitive = fc.stringMatching(/^[0-9a-f]{8}$/).map((digits) => `Zz${digits}zZ`);

/** Fields that refuse every sensitive value, each in its own way. */
const refusing: readonly z.ZodType[] = [
  z.number(),
  z.boolean(),
  z.string().max(3),
  z.string().min(100),
  z.string().regex(/^\d$/),
  z.string().startsWith('a'),
  z.string().refine(() => false),
  z.url(),
  z.email(),
  z.iso.datetime(),
  z.array(z.string()),
  z.object({ a: z.string() }),
  z.union([z.number(), z.boolean()]),
  z.discriminatedUnion('t', [z.object({ t: z.literal('a') })]),
  choice({ a: 'A' }),
  choices({ a: 'A' }),
  file(),
  maxBytes(3),
  maxCodePoints(3),
  secret().max(3),
  json().refine(() => false),
];

function refusal(schema: z.ZodType, input: unknown): ServiceError {
  const titled = schema.meta({ title: 'Thing', description: 'What it is' });
  return refusalOf(() => checked(z.strictObject({ x: titled }), { x: input }));
}

/** Everything of an error that hosts show, store or log. */
function shown(error: ServiceError): string {
  return inspect(error, { depth: Infinity });
}

test('no refusal repeats the value it refuses, wherever the value stands', () => {
  fc.assert(
    fc.property(fc.constantFrom(...refusing), sensitive, (schema, value) => {
      const cases: [z.ZodType, unknown][] = [
        [schema, value],
        [z.array(schema), [value]],
        [z.object({ inner: schema }), { inner: value }],
        [z.record(z.string(), schema), { name: value }],
        [z.record(z.string(), schema), { [value]: value }],
        [z.array(z.discriminatedUnion('t', [z.object({ t: z.literal('a'), inner: schema })])), [{ t: 'a', inner: value }]],
        [z.discriminatedUnion('t', [z.object({ t: z.literal('a'), inner: schema })]), { t: value, inner: value }],
        [schema, { [value]: [value] }],
      ];
      for (const [wrapped, input] of cases) {
        const error = refusal(wrapped, input);
        expect(error.kind).toBe('invalid');
        expect(shown(error)).not.toContain(value);
      }
    }),
    { numRuns: 40 },
  );
});
