import { json } from '../../../language/fields';
import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { isObject } from '../values';

/** A JSON object, or the JSON text of one. */
export const objectField = () => json().refine((given) => objectIn(given) !== undefined, { error: 'is not a JSON object' });

/** The object of an {@link objectField}; undefined where it was left out. */
export function objectIn(given: JsonValue | undefined): JsonObject | undefined {
  const value = typeof given === 'string' ? jsonIn(given) : given;
  return isObject(value) ? value : undefined;
}
