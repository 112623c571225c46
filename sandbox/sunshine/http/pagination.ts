import type { JsonRecord } from '../../json';
import { limits } from '../limits';
import { defined, recordAt, textAt } from '../records';
import { badRequest } from './refusal';
import type { ApiRequest } from './request';

/** Anything that is listed in pages, in the order of its id. */
export interface Listed {
  readonly id: string;
}

export interface Page<T> {
  readonly entries: readonly T[];
  /** `meta` and `links`, as the answer bears them. */
  readonly around: JsonRecord;
}

interface Cursors {
  readonly after: string | undefined;
  readonly before: string | undefined;
}

const invalidPage = (): Error => badRequest('Invalid page query parameters');

function cursorsOf(page: JsonRecord): Cursors {
  const cursors = { after: textAt(page, 'after'), before: textAt(page, 'before') };
  if (cursors.after !== undefined && cursors.before !== undefined) throw invalidPage();
  for (const cursor of [cursors.after, cursors.before]) {
    if (cursor !== undefined && cursor.length !== limits.cursorLength) throw invalidPage();
  }
  return cursors;
}

function sizeOf(page: JsonRecord): number {
  const value = textAt(page, 'size') ?? String(limits.defaultPageSize);
  const size = /^\d{1,3}$/.test(value) ? Number(value) : 0;
  if (size < 1 || size > limits.pageSize) throw invalidPage();
  return size;
}

/** The page that `page[after]`, `page[before]` and `page[size]` ask for; without a cursor the first one. */
export function paginate<T extends Listed>(all: readonly T[], request: ApiRequest): Page<T> {
  const page = recordAt(request.query, 'page');
  return cut(all, cursorsOf(page), { size: sizeOf(page), backwards: false, request });
}

/** The page of messages: of a fixed size, and the newest without a cursor. */
export function paginateMessages<T extends Listed>(all: readonly T[], request: ApiRequest): Page<T> {
  return cut(all, cursorsOf(recordAt(request.query, 'page')), { size: limits.messagePageSize, backwards: true, request });
}

interface Cut {
  readonly size: number;
  /** Which way it goes without a cursor. */
  readonly backwards: boolean;
  readonly request: ApiRequest;
}

function cut<T extends Listed>(all: readonly T[], { after, before }: Cursors, { size, backwards, request }: Cut): Page<T> {
  const sorted = [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  const within = sorted.filter(({ id }) => (after === undefined || id > after) && (before === undefined || id < before));
  const goesBack = before !== undefined || (backwards && after === undefined);
  const entries = goesBack ? within.slice(-size) : within.slice(0, size);
  const first = entries[0]?.id ?? after ?? before;
  const last = entries.at(-1)?.id ?? before ?? after;
  const earlier = first !== undefined && sorted.some(({ id }) => id < first);
  const later = last !== undefined && sorted.some(({ id }) => id > last);
  return {
    entries,
    around: {
      meta: defined({
        hasMore: goesBack ? earlier : later,
        afterCursor: later ? last : undefined,
        beforeCursor: earlier ? first : undefined,
      }),
      links: defined({
        prev: earlier ? pageLink(request, 'before', first) : undefined,
        next: later ? pageLink(request, 'after', last) : undefined,
      }),
    },
  };
}

/** The address of this request with another cursor. */
function pageLink({ baseUrl, path, search }: ApiRequest, direction: 'after' | 'before', cursor: string): string {
  const query = new URLSearchParams(search);
  query.delete('page[after]');
  query.delete('page[before]');
  query.set(`page[${direction}]`, cursor);
  return `${baseUrl}${path}?${query.toString()}`;
}
