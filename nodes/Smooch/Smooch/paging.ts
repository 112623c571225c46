import { placeLost } from '../../../client/paging';
import type { Shape } from '../../../language/form';
import type { JsonValue } from '../../../language/metadata';
import type { Paged, Query } from '../../../language/operation';
import { listAt, objectAt, textAt, valueAt } from '../../../language/reading';
import { limits } from './limits';

/** Pages that are the same for every operation: nothing of its parameters is in them. */
type Pages = Omit<Paged<Shape>, 'query'> & { query(cursor: string | undefined, size: number): Query };

/** Lists by offset, with their items under `list`. */
export function pagedBy(list: string): Pages {
  return {
    pageSize: limits.pageSize,
    query: (offset, size) => ({ limit: size, offset }),
    items: (page) => listAt(page, list),
    next: (page, seen) => {
      if (valueAt(page, 'hasMore') !== true) return undefined;
      // After an empty page the next one would be the same.
      if (listAt(page, list).length === 0) throw placeLost();
      return String(seen);
    },
  };
}

/** WhatsApp's own cursor, which the service passes on. */
export const messageTemplatePages: Pages = {
  pageSize: limits.pageSize,
  query: (after, size) => ({ limit: size, after }),
  items: (page) => listAt(page, 'messageTemplates'),
  next: (page) => (listAt(page, 'messageTemplates').length === 0 ? undefined : afterOf(page)),
};

interface MessagePages<P> extends Omit<Paged<Shape>, 'query'> {
  query(cursor: string | undefined, size: number, parameters: P): Query;
}

/** From the latest message back. Each page runs from old to new: turned round, the whole list goes one way. */
export const olderMessages: MessagePages<{ readonly before?: string | undefined }> = {
  pageSize: limits.messagesPerPage,
  query: (cursor, _, { before }) => ({ before: cursor ?? before }),
  items: (page) => [...listAt(page, 'messages')].reverse(),
  next: (page) => nextFrom(page, (messages) => messages[0]),
};

/** From a moment on. */
export const newerMessages: MessagePages<{ readonly after: string }> = {
  pageSize: limits.messagesPerPage,
  query: (cursor, _, { after }) => ({ after: cursor ?? after }),
  items: (page) => listAt(page, 'messages'),
  next: (page) => nextFrom(page, (messages) => messages.at(-1)),
};

/** A page that is not full is the last one. Throws where it is full and its edge tells no time to go on from. */
function nextFrom(page: JsonValue, edge: (messages: readonly JsonValue[]) => JsonValue | undefined): string | undefined {
  const messages = listAt(page, 'messages');
  if (messages.length < limits.messagesPerPage) return undefined;
  const received = valueAt(edge(messages), 'received');
  if (typeof received !== 'number') throw placeLost();
  return String(received);
}

function afterOf(page: JsonValue): string | undefined {
  return textAt(page, 'after') ?? textAt(objectAt(objectAt(page, 'paging'), 'cursors'), 'after');
}
