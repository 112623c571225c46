import { FieldKeys } from '../../../../hosts/node-red/generate/field-keys';
import { formFields } from '../../../../hosts/node-red/generate/form-fields';
import type { Field } from '../../../../language/field';

function field(name: string, title: string, parts: Partial<Field> = {}): Field {
  return { name, title, kind: 'text', required: false, limits: {}, ...parts };
}

function keysOf(...fields: readonly Field[]): string[] {
  const keys = new FieldKeys();
  return fields.map((each) => keys.keyFor(each));
}

describe("the key of a field's texts", () => {
  test('is the name of the field', () => {
    expect(keysOf(field('recipients', 'Recipients'), field('x.y', 'X'))).toEqual(['recipients', 'x_y']);
  });

  test('is shared by fields that say the same, whatever else is different', () => {
    expect(keysOf(field('id', 'User ID'), field('userId', 'User ID', { required: true, limits: { maxLength: 3 } }))).toEqual(['id', 'id']);
  });

  test('is another where a field of the same name says something else', () => {
    const choices = [{ value: 'a', title: 'A' }];
    const told = { limits: { patternMessage: 'is odd' } };
    expect(keysOf(field('id', 'ID'), field('id', 'ID', { choices }), field('id', 'ID', told), field('id_2', 'Other'))).toEqual([
      'id',
      'id_2',
      'id_3',
      'id_2_2',
    ]);
  });
});

test('fields inside others have texts of their own', () => {
  const keys = new FieldKeys();
  const list = field('tags', 'Tags', { kind: 'list', of: field('', '') });
  const [form] = formFields([field('group', 'Group', { kind: 'group', fields: [list] })], keys);
  expect(form).toMatchObject({ texts: 'group', fields: [{ texts: 'tags', of: { texts: 'entry' } }] });
  expect(keys.texts).toEqual([
    ['group', { title: 'Group' }],
    ['tags', { title: 'Tags' }],
    ['entry', { title: '' }],
  ]);
});
