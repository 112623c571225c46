import { json, secret, z } from '../../language/fields';
import { formOf } from '../../language/form';
import { holdsSecret, lookupsIn, partsOf } from '../../language/walk';

const target = z.discriminatedUnion('form', [
  z.object({ form: z.literal('user'), id: z.string(), pin: secret() }),
  z.object({ form: z.literal('team'), team: z.string().meta({ lookup: { operation: 'team.getMany', value: 'id' } }) }),
]);
const form = formOf({
  plain: z.string().meta({ lookup: { operation: 'a.getMany', value: 'id' } }),
  list: z.array(z.string().meta({ lookup: { operation: 'b.getMany', value: 'id' } })),
  rows: z.array(z.object({ target, note: z.string() })),
  group: z.object({ keys: z.array(secret()) }),
  free: json(),
});

test('the parts of a field are what stands directly inside it, in every variant', () => {
  expect(form.map((field) => partsOf(field).map(({ name }) => name))).toEqual([[], [''], ['target', 'note'], ['keys'], []]);
  const deeper = form.flatMap(partsOf).flatMap(partsOf);
  expect(deeper.map(({ name }) => name)).toEqual(['id', 'pin', 'team', '']);
});

test('a secret is found however deep it lies', () => {
  expect(form.filter(holdsSecret).map(({ name }) => name)).toEqual(['rows', 'group']);
});

test('look-ups are found in lists, rows and variants', () => {
  expect(lookupsIn(form).map(({ operation }) => operation)).toEqual(['a.getMany', 'b.getMany', 'team.getMany']);
});
