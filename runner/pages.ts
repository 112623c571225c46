import { iteratePages } from '../client/paging';
import type { Shape } from '../language/form';
import type { JsonValue } from '../language/metadata';
import type { RequestOperation, Values } from '../language/operation';
import type { Connection, RunOptions } from './connection';
import { piecesOf } from './request';

export interface PagesOptions extends RunOptions {
  /** Items wanted at most: neither a page after them nor a longer page is asked for. */
  readonly limit?: number | undefined;
}

/** The items of a paged operation, in order. A cursor that comes up twice ends in an error instead of an endless loop. */
export async function* pagesOf<C>(
  connection: Connection<C>,
  operation: RequestOperation<Shape, C>,
  values: Values<Shape>,
  options: PagesOptions,
): AsyncGenerator<JsonValue> {
  const { paged } = operation;
  if (!paged) return;
  const pieces = piecesOf(operation, values, connection.credential);
  const { limit = Number.POSITIVE_INFINITY } = options;
  const size = Math.max(1, Math.min(paged.pageSize, limit));
  let seen = 0;
  const items = iteratePages(async (cursor) => {
    const query = paged.query(cursor?.toString(), size, values);
    const { json: page } = await connection.send(operation, { ...pieces, query: { ...pieces.query, ...query } }, options);
    const items = paged.items(page);
    seen += items.length;
    // Where the list goes on matters only while more of it is wanted.
    return { items, next: seen < limit ? paged.next(page, seen) : undefined };
  }, options);
  let given = 0;
  for await (const item of items) {
    yield item;
    given += 1;
    if (given >= limit) return;
  }
}
