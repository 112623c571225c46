import fc from 'fast-check';
import type { Field } from '../../language/field';
import { formOf, schemaOf } from '../../language/form';
import { parseJson } from '../../language/json';
import { partsOf } from '../../language/walk';
import { shape } from './support/shapes';

/** A field with every field inside it. */
function withInner(field: Field): Field[] {
  return [field, ...partsOf(field).flatMap(withInner)];
}

describe('whatever a declaration takes', () => {
  test('its form has one field for each parameter, in the order declared', () => {
    fc.assert(
      fc.property(shape, (declared) => {
        expect(formOf(declared).map(({ name }) => name)).toEqual(Object.keys(declared));
      }),
    );
  });

  test('its form and its schema survive being written as JSON', () => {
    fc.assert(
      fc.property(shape, (declared) => {
        const form = formOf(declared);
        expect(parseJson(JSON.stringify(form))).toEqual(form);
        const schema = schemaOf(declared);
        expect(parseJson(JSON.stringify(schema))).toEqual({ ...schema });
      }),
    );
  });

  test('every field has a title and the parts its kind promises', () => {
    fc.assert(
      fc.property(shape, (declared) => {
        for (const field of formOf(declared).flatMap(withInner)) {
          expect(typeof field.title).toBe('string');
          const has = {
            choices: field.choices !== undefined,
            of: field.of !== undefined,
            inside: field.fields !== undefined || field.variants !== undefined,
          };
          expect(has).toEqual({
            choices: field.kind === 'choice' || field.kind === 'choices',
            of: field.kind === 'list',
            inside: field.kind === 'rows' || field.kind === 'group' || field.kind === 'variants',
          });
        }
      }),
    );
  });
});
