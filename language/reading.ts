import type { JsonObject, JsonValue } from './json';

/** Narrows to a JSON object: not null, not a list. */
export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at `name`, if the value is an object that has it itself: never what every object inherits. */
export function valueAt(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The object at `name`; `{}` where there is none. */
export function objectAt(value: JsonValue | undefined, name: string): JsonObject {
  const inner = valueAt(value, name);
  return isObject(inner) ? inner : {};
}

/** The list at `name`; empty where there is none. */
export function listAt(value: JsonValue | undefined, name: string): JsonValue[] {
  const inner = valueAt(value, name);
  return Array.isArray(inner) ? inner : [];
}

/** The text at `name`; undefined where there is none or it is empty. */
export function textAt(value: JsonValue | undefined, name: string): string | undefined {
  const inner = valueAt(value, name);
  return typeof inner === 'string' && inner !== '' ? inner : undefined;
}
