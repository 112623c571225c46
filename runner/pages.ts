import { ServiceError } from '../client/errors';
import type { Shape } from '../language/form';
import type { JsonValue } from '../language/metadata';
import type { RequestOperation, Values } from '../language/operation';
import type { Connection, RunOptions } from './connection';
import { piecesOf } from './request';

/** The items of a paged operation, in order. A cursor that does not move ends in an error instead of an endless loop. */
export async function* pagesOf<C>(
  connection: Connection<C>,
  operation: RequestOperation<Shape, C>,
  values: Values<Shape>,
  options: RunOptions,
): AsyncGenerator<JsonValue> {
  const { paged } = operation;
  if (!paged) return;
  const pieces = piecesOf(operation, values, connection.credential);
  let cursor: string | undefined;
  let seen = 0;
  for (;;) {
    const page = await connection.send(
      operation,
      { ...pieces, query: { ...pieces.query, ...paged.query(cursor, paged.pageSize, values) } },
      options,
    );
    const items = paged.items(page);
    yield* items;
    seen += items.length;
    const next = paged.next(page, seen);
    if (next === undefined) return;
    if (next === cursor) throw new ServiceError({ kind: 'protocol', message: `${connection.provider.title} gave the same page twice` });
    cursor = next;
  }
}
