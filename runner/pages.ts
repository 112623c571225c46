import { iteratePages } from '../client/paging';
import type { Shape } from '../language/form';
import type { JsonValue } from '../language/metadata';
import type { RequestOperation, Values } from '../language/operation';
import type { Connection, RunOptions } from './connection';
import { piecesOf } from './request';

/** The items of a paged operation, in order. A cursor that comes up twice ends in an error instead of an endless loop. */
export async function* pagesOf<C>(
  connection: Connection<C>,
  operation: RequestOperation<Shape, C>,
  values: Values<Shape>,
  options: RunOptions,
): AsyncGenerator<JsonValue> {
  const { paged } = operation;
  if (!paged) return;
  const pieces = piecesOf(operation, values, connection.credential);
  let seen = 0;
  yield* iteratePages(async (cursor) => {
    const query = paged.query(cursor?.toString(), paged.pageSize, values);
    const page = await connection.send(operation, { ...pieces, query: { ...pieces.query, ...query } }, options);
    const items = paged.items(page);
    seen += items.length;
    return { items, next: paged.next(page, seen) };
  }, options);
}
