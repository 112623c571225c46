import { ServiceError } from './errors';
import { cancelled } from './transport-error';

export interface PagingOptions {
  /** Items wanted at most. Default: all. */
  readonly limit?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface CursorPage<T> {
  readonly items: readonly T[];
  /** Where the next page begins; undefined, null or '' on the last page. */
  readonly next?: string | number | null | undefined;
}

/** The items of all pages in turn; the next page is fetched only when wanted. Throws `protocol` when a cursor comes up twice. */
export async function* iteratePages<T>(
  fetchPage: (cursor: string | number | undefined) => Promise<CursorPage<T>>,
  { limit = Infinity, signal }: PagingOptions = {},
): AsyncGenerator<T, void, undefined> {
  const used = new Set<string | number>();
  let cursor: string | number | undefined;
  let left = limit;
  while (left > 0) {
    if (signal?.aborted) throw cancelled();
    const { items, next } = await fetchPage(cursor);
    for (const item of items.slice(0, left)) {
      yield item;
      left -= 1;
    }
    if (next === undefined || next === null || next === '') return;
    if (used.has(next)) throw brokenList('The service gave the same page twice, so the list would never end');
    used.add(next);
    cursor = next;
  }
}

/** For a page after which there is more, but not said where: what came so far must not pass for the whole list. */
export function placeLost(): ServiceError {
  return brokenList('The service says that there is more to the list, but not where it goes on');
}

function brokenList(message: string): ServiceError {
  return new ServiceError({ kind: 'protocol', message, advice: 'Set a limit. If it stays, report it to the service.' });
}

export interface OffsetPage<T> {
  readonly items: readonly T[];
  /** Items in all, where the service tells. */
  readonly total?: number | undefined;
}

/** As {@link iteratePages} for services that count: ends at `total`, at an empty page, or (without a total) at one not full. */
export function iterateOffsets<T>(
  fetchPage: (offset: number, size: number) => Promise<OffsetPage<T>>,
  { pageSize, limit = Infinity, signal }: PagingOptions & { readonly pageSize: number },
): AsyncGenerator<T, void, undefined> {
  const fetchAt = async (cursor: string | number = 0): Promise<CursorPage<T>> => {
    const offset = Number(cursor);
    const size = Math.min(pageSize, limit - offset);
    const { items, total } = await fetchPage(offset, size);
    const end = offset + items.length;
    const last = items.length === 0 || (total === undefined ? items.length < size : end >= total);
    return { items, next: last ? undefined : end };
  };
  return iteratePages(fetchAt, { limit, signal });
}
