import { limits } from '../limits';
import type { Fields } from './fields';
import { badRequest } from './refusal';

/** A whole number in a query. */
function count(query: Fields, name: string, { usual, least, most }: { usual: number; least: number; most: number }): number {
  const text = query.optionalText(name);
  if (text === undefined) return usual;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most)) throw badRequest(`${name} must be a whole number from ${least} to ${most}`);
  return value;
}

/** The page `limit` and `offset` ask for. */
export function pageOf<T>(
  all: readonly T[],
  query: Fields,
): { readonly entries: readonly T[]; readonly rest: { hasMore: boolean; offset: number } } {
  const limit = count(query, 'limit', { usual: limits.pageSize, least: 1, most: limits.mostPageSize });
  const offset = count(query, 'offset', { usual: 0, least: 0, most: 999_999_999 });
  return { entries: all.slice(offset, offset + limit), rest: { hasMore: all.length > offset + limit, offset } };
}

/** A point in time in a query: seconds since 1970, decimals allowed. */
export function instant(query: Fields, name: string): number | undefined {
  const text = query.optionalText(name);
  if (text !== undefined && !/^\d+(\.\d+)?$/.test(text)) throw badRequest(`${name} must be a time in seconds`);
  return text === undefined ? undefined : Number(text);
}
