import { isRecord } from '../../json';
import type { JsonRecord } from '../../json';

/** Decodes a query in the style deepObject: `page[after]=x` is `{ page: { after: 'x' } }`, one level deep. The last of several values wins. */
export function parseDeepQuery(search: string): JsonRecord {
  const query: Record<string, unknown> = {};
  for (const [key, value] of new URLSearchParams(search)) {
    const [, name, inner] = /^([^[]+)\[([^\]]+)\]$/.exec(key) ?? [];
    if (name === undefined || inner === undefined) query[key] = value;
    else query[name] = { ...(isRecord(query[name]) ? query[name] : {}), [inner]: value };
  }
  return query;
}

/** The names as sent: `page[after]`, `brandId`. */
export const queryNames = (search: string): readonly string[] => [...new URLSearchParams(search).keys()];
