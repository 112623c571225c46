import { json } from '../../../language/fields';
import { jsonIn } from '../../../language/json';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { isObject } from '../../../language/reading';

/** A JSON object, or the JSON text of one. */
export const jsonObject = () => json().refine((given) => objectIn(given) !== undefined, { error: 'is not a JSON object' });

/** The object of a {@link jsonObject}; undefined where it was left out. */
export function objectIn(given: JsonValue | undefined): JsonObject | undefined {
  const value = typeof given === 'string' ? jsonIn(given) : given;
  return isObject(value) ? value : undefined;
}

/** Without what is undefined: JSON leaves it out, and types then know it. Null stays, because the service reads it as "none". */
export function definedOnly(values: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, JsonValue] => entry[1] !== undefined));
}
