import type { JsonObject, JsonValue } from '../../language/metadata';

/** Narrows to a JSON object: not null, not a list. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object at `name` inside an answer; `{}` where there is none. */
export function objectAt(value: JsonValue | undefined, name: string): JsonObject {
  const inner = isObject(value) ? value[name] : undefined;
  return isObject(inner) ? inner : {};
}

/** The list at `name` inside an answer; empty where there is none. */
export function listAt(value: JsonValue | undefined, name: string): readonly JsonValue[] {
  const inner = isObject(value) ? value[name] : undefined;
  return Array.isArray(inner) ? inner : [];
}
