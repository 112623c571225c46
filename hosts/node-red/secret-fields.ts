import type { Field } from '../../language/field';

/** The account fields that Node-RED keeps as credentials: secret ones, and lists or rows that hold a secret. */
export function secretFields(fields: readonly Field[]): readonly Field[] {
  return fields.filter(holdsSecret);
}

function holdsSecret({ kind, of, fields = [], variants }: Field): boolean {
  const inner = [...(of ? [of] : []), ...fields, ...(variants?.options.flatMap((option) => option.fields) ?? [])];
  return kind === 'secret' || inner.some(holdsSecret);
}
