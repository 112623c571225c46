import { sha256 } from '../../../client/signatures';
import type { JsonObject } from '../../../language/metadata';
import type { Store } from '../../../language/stream';
import { listAt, objectAt, textAt } from '../../../language/reading';

const KEY = 'feed';
/** Ids remembered against repeats: several pages. */
const REMEMBERED = 200;
/** Items may become visible a little out of order; older ones than this before the newest are old news. */
const LATE_MS = 10_000;

/** How far a feed has been read, kept across restarts. */
export class Position {
  /** Whether this feed was ever looked at, by this run or an earlier one. */
  known: boolean;
  /** Of the newest item, where the service gives one. */
  cursor: string | undefined;
  readonly #store: Store;
  readonly #feed: string;
  #ids: readonly string[];
  #newestMs: number | undefined;

  /** `identity` names everything that makes it another feed: what was stored for another one does not count. */
  constructor(store: Store, identity: unknown) {
    this.#store = store;
    this.#feed = sha256(JSON.stringify(identity));
    const stored = store.read(KEY);
    const own = textAt(stored, 'of') === this.#feed ? stored : undefined;
    this.known = own !== undefined;
    this.cursor = textAt(own, 'cursor');
    this.#ids = listAt(own, 'ids').filter((id) => typeof id === 'string');
    const { newestMs } = objectAt({ own: own ?? null }, 'own');
    this.#newestMs = typeof newestMs === 'number' ? newestMs : undefined;
  }

  /** Those of a page's items that were not seen before, in the page's order. */
  unseen(items: readonly JsonObject[]): JsonObject[] {
    const ids = new Set(this.#ids);
    const since = this.#newestMs === undefined ? Number.NEGATIVE_INFINITY : this.#newestMs - LATE_MS;
    return items.filter((item) => {
      const id = textAt(item, 'id');
      return id !== undefined && !ids.has(id) && !(insertedMs(item) < since);
    });
  }

  /** Counts these as seen; oldest first. */
  advance(items: readonly JsonObject[]): void {
    this.known = true;
    this.#ids = [...this.#ids, ...items.flatMap((item) => textAt(item, 'id') ?? [])].slice(-REMEMBERED);
    for (const item of items) {
      const ms = insertedMs(item);
      if (Number.isNaN(ms) || ms < (this.#newestMs ?? Number.NEGATIVE_INFINITY)) continue;
      this.#newestMs = ms;
      this.cursor = textAt(item, '__cursor');
    }
    this.#store.write(KEY, {
      of: this.#feed,
      cursor: this.cursor ?? null,
      ids: [...this.#ids],
      newestMs: this.#newestMs ?? null,
    });
  }
}

/** NaN where the item does not say when it was made. */
function insertedMs(item: JsonObject): number {
  return Date.parse(textAt(item, 'inserted_at') ?? '');
}
