import type { Field, Lookup } from './field';

/** The fields directly inside a field: of a list, of rows or a group, of every variant. */
export function partsOf({ of, fields = [], variants }: Field): readonly Field[] {
  return [...(of ? [of] : []), ...fields, ...(variants?.options.flatMap((option) => option.fields) ?? [])];
}

/** Whether the field is a secret or holds one anywhere. */
export function holdsSecret(field: Field): boolean {
  return field.kind === 'secret' || partsOf(field).some(holdsSecret);
}

/** Every look-up among the fields, at any depth. */
export function lookupsIn(fields: readonly Field[]): Lookup[] {
  return fields.flatMap((field) => [...(field.lookup ? [field.lookup] : []), ...lookupsIn(partsOf(field))]);
}
