import type { JsonObject } from '../../../language/metadata';
import { objectAt } from '../../../language/reading';
import type { ReplyParts, SessionRow } from './fields';
import { dataOf } from './received';

/**
 * The session of an answer; undefined where nothing changes. Whether the platform merges what it gets is not documented:
 * to keep other values, those that came with the step are sent along.
 */
export function sessionOf({ sessionValues: rows = [], sessionJson = {}, sessionMode, received }: ReplyParts): JsonObject | undefined {
  const changes = { ...sessionJson, ...Object.fromEntries(rows.map(({ key, value }: SessionRow) => [key, value])) };
  if (sessionMode === 'replace') return { values: changes };
  if (Object.keys(changes).length === 0) return undefined;
  const incoming = objectAt(objectAt(dataOf(received, 'to keep the other session values'), 'session'), 'values');
  return { values: { ...incoming, ...changes } };
}
