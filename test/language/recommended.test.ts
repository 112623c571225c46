import { z } from '../../language/fields';
import { formOf } from '../../language/form';
import { beyondRecommended } from '../../language/recommended';

const text = z.string().max(10).meta({ title: 'Text', recommended: 3 });
const schema = z.object({
  texts: z.array(text).max(5).meta({ title: 'Texts', recommended: 2 }),
  note: text.nullish(),
  rows: z
    .array(z.discriminatedUnion('kind', [z.object({ kind: z.literal('a'), text }), z.looseObject({ kind: z.literal('b') })]))
    .optional()
    .meta({ title: 'Rows' }),
});

test('what keeps to the recommendation gives nothing', () => {
  expect(beyondRecommended(schema, { texts: ['abc', 'äöü'], note: '🕊️'.slice(0, 2), rows: [{ kind: 'a', text: 'abc' }] })).toEqual([]);
});

test('texts and lists beyond it are named by path and by titles', () => {
  expect(
    beyondRecommended(schema, { texts: ['a', 'abcd', 'b'], note: 'abcd', rows: [{ kind: 'b' }, { kind: 'a', text: 'abcd' }] }),
  ).toEqual([
    { path: ['texts'], place: 'Texts', sentence: 'has 3 entries; at most 2 are recommended' },
    { path: ['texts', 1], place: 'Texts 2', sentence: 'has 4 characters; at most 3 are recommended' },
    { path: ['note'], place: 'Text', sentence: 'has 4 characters; at most 3 are recommended' },
    { path: ['rows', 1, 'text'], place: 'Rows 2 › Text', sentence: 'has 4 characters; at most 3 are recommended' },
  ]);
});

test.each([null, 7, [], { texts: 'ab', rows: [null, { kind: 'c', text: 'abcd' }] }])(
  'what does not fit the schema is passed over: %j',
  (value) => {
    expect(beyondRecommended(schema, value)).toEqual([]);
  },
);

test('a form shows it beside the limit', () => {
  expect(formOf({ text })).toMatchObject([{ limits: { maxLength: 10, recommended: 3 } }]);
});
