import type { JsonObject, JsonValue } from '../../language/metadata';

/** What a download tells of the user, named as everything else here. Addresses only where they are asked for. */
export function userInfo(user: JsonObject, withEmail: boolean): JsonObject {
  const shown = Object.entries(user).filter(([name]) => withEmail || !name.includes('email'));
  return Object.fromEntries(shown.map(([name, value]): [string, JsonValue] => [camelCase(name), value]));
}

function camelCase(name: string): string {
  return name.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
