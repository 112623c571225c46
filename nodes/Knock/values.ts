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

/** The text at `name` inside an answer; undefined where there is none or it is empty. */
export function textAt(value: JsonValue | undefined, name: string): string | undefined {
  const inner = isObject(value) ? value[name] : undefined;
  return typeof inner === 'string' && inner !== '' ? inner : undefined;
}

/** What an answer without a body becomes. */
export function succeeded(): { success: true } {
  return { success: true };
}

const LIMITED = 'x-ratelimited-';

/**
 * Ids the service left as they were, because each entity is updated at most once a second:
 * it answers 2xx all the same and lists them in a header such as `x-ratelimited-message_ids: 2,4`.
 */
export function notUpdatedIn({ headers }: { readonly headers: Readonly<Record<string, string>> }): readonly string[] {
  return Object.entries(headers).flatMap(([name, ids]) =>
    name.toLowerCase().startsWith(LIMITED)
      ? ids
          .split(',')
          .map((id) => id.trim())
          .filter((id) => id !== '')
      : [],
  );
}
