import type { JsonObject } from '../../../../language/metadata';

/** Null for what the service is to forget. */
export function clearedBody(names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, null]));
}
