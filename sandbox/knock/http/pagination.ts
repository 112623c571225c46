import type { JsonRecord } from '../../json';
import { limits } from '../limits';
import { optionalText } from './inputs';
import { invalid } from './refusal';

/** Anything that is listed. `seq` grows with every record of an environment. */
export interface Listed {
  readonly seq: number;
}

export interface Page<T> {
  readonly entries: readonly T[];
  readonly page_info: {
    readonly __typename: 'PageInfo';
    readonly after: string | null;
    readonly before: string | null;
    readonly page_size: number;
  };
}

/** The cursor of a record: it stays good when the record itself is deleted. */
export const cursorOf = ({ seq }: Listed): string => Buffer.from(`cursor:${seq}`).toString('base64url');

function positionOf(query: JsonRecord, field: 'after' | 'before'): number | undefined {
  const cursor = optionalText(query, field);
  if (cursor === undefined) return undefined;
  const [, digits] = /^cursor:(\d+)$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (digits === undefined) throw invalid(field, 'is not a cursor');
  return Number(digits);
}

function pageSizeOf(query: JsonRecord): number {
  const value = optionalText(query, 'page_size') ?? String(limits.pageSize);
  const size = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  if (size < 1 || size > limits.pageSize) throw invalid('page_size', `must be between 1 and ${limits.pageSize}`);
  return size;
}

/** The page that `after`, `before` and `page_size` ask for. `before` gives the page that ends right before the cursor. */
export function paginate<T extends Listed>(
  all: readonly T[],
  query: JsonRecord,
  order: 'oldest first' | 'newest first' = 'oldest first',
): Page<T> {
  const direction = order === 'oldest first' ? 1 : -1;
  const sorted = [...all].sort((a, b) => direction * (a.seq - b.seq));
  const [after, before, pageSize] = [positionOf(query, 'after'), positionOf(query, 'before'), pageSizeOf(query)];
  const follows = (position: number) => (entry: T) => direction * (entry.seq - position) > 0;
  const precedes = (position: number) => (entry: T) => direction * (entry.seq - position) < 0;
  const behind = after === undefined ? sorted : sorted.filter(follows(after));
  const within = before === undefined ? behind : behind.filter(precedes(before));
  const entries = after === undefined && before !== undefined ? within.slice(-pageSize) : within.slice(0, pageSize);
  const [first, last] = [entries[0], entries.at(-1)];
  const more = last !== undefined && sorted.some(follows(last.seq));
  const earlier = first !== undefined && sorted.some(precedes(first.seq));
  return {
    entries,
    page_info: {
      __typename: 'PageInfo',
      after: more ? cursorOf(last) : null,
      before: earlier ? cursorOf(first) : null,
      page_size: pageSize,
    },
  };
}
