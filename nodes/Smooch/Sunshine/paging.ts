import { placeLost } from '../../../client/paging';
import type { Shape } from '../../../language/form';
import type { JsonValue } from '../../../language/metadata';
import type { Paged, Query } from '../../../language/operation';
import { listAt, objectAt, textAt } from '../../../language/reading';

/** Pages that are the same for every operation: nothing of its parameters is in them. */
type Cursors = Omit<Paged<Shape>, 'query'> & { query(cursor: string | undefined, size: number): Query };

/** The most records of one page. */
const PAGE = 100;

/** Lists that come in pages from their beginning, with their items under `list`. */
export function pagedBy(list: string): Cursors {
  return {
    pageSize: PAGE,
    query: (cursor, size) => ({ 'page[after]': cursor, 'page[size]': size }),
    items: (page) => listAt(page, list),
    next: (page) => nextOf(page, 'afterCursor'),
  };
}

/** Messages: the service gives 100 at a time, the latest first, and none smaller. */
export const messagePages: Cursors = {
  pageSize: PAGE,
  query: (cursor) => ({ 'page[before]': cursor }),
  // Each page runs from old to new: turned round, the whole list goes from the latest message to the first.
  items: (page) => listAt(page, 'messages').reverse(),
  next: (page) => nextOf(page, 'beforeCursor'),
};

/** Throws where the service says that there is more, but not where. */
function nextOf(page: JsonValue, cursor: 'afterCursor' | 'beforeCursor'): string | undefined {
  const meta = objectAt(page, 'meta');
  if (meta.hasMore !== true) return undefined;
  const next = textAt(meta, cursor);
  if (next === undefined) throw placeLost();
  return next;
}
