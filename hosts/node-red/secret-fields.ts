import type { Field } from '../../language/field';
import { holdsSecret } from '../../language/walk';

/** The account fields that Node-RED keeps as credentials: secret ones, and lists or rows that hold a secret. */
export function secretFields(fields: readonly Field[]): readonly Field[] {
  return fields.filter(holdsSecret);
}
