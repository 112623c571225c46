import type { JsonObject, JsonValue } from '../../../language/metadata';
import { isObject, listAt, objectAt } from '../../../language/reading';

/** Who is on a presence channel. Ids are compared as text: servers send both text and numbers. */
export class Members {
  readonly #infos = new Map<string, JsonValue>();

  /** From the data of a successful subscription. */
  reset(data: JsonObject): void {
    this.#infos.clear();
    const presence = objectAt(data, 'presence');
    const hash = objectAt(presence, 'hash');
    for (const id of listAt(presence, 'ids')) this.#infos.set(idText(id), null);
    for (const [id, info] of Object.entries(hash)) this.#infos.set(id, info);
  }

  /** The member who came; a second tab of theirs replaces the info. */
  add(data: JsonObject): JsonObject {
    const id = idText(data.user_id);
    const info = data.user_info ?? null;
    this.#infos.set(id, info);
    return { id, info };
  }

  /** The member who left, with the info known until now. */
  remove(data: JsonObject): JsonObject {
    const id = idText(data.user_id);
    const info = this.#infos.get(id) ?? null;
    this.#infos.delete(id);
    return { id, info };
  }

  /** A new list each time: flows may change what they get. */
  list(): JsonObject[] {
    return [...this.#infos].map(([id, info]) => ({ id, info: isObject(info) ? { ...info } : info }));
  }

  clear(): void {
    this.#infos.clear();
  }
}

function idText(id: JsonValue | undefined): string {
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}
