import type { Shape } from '../../language/form';
import type { Paged, Query } from '../../language/operation';
import { limits } from './limits';
import { listAt, objectAt, textAt } from '../../language/reading';

/** Pages that are the same for every operation: nothing of its parameters is in them. */
type Cursors = Omit<Paged<Shape>, 'query'> & { query(cursor: string | undefined, size: number): Query };

/** Lists that come in pages by cursor, with their items under `list`: which of the two names it is differs by endpoint. */
export function pagedBy(list: 'entries' | 'items'): Cursors {
  return {
    pageSize: limits.pageSize,
    query: (cursor, size) => ({ after: cursor, page_size: size }),
    items: (page) => listAt(page, list),
    next: (page) => (listAt(page, list).length === 0 ? undefined : textAt(objectAt(page, 'page_info'), 'after')),
  };
}
