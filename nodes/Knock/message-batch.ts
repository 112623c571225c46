import { ServiceError } from '../../client/errors';
import type { JsonObject, JsonValue } from '../../language/metadata';
import type { Answered } from '../../language/operation';
import { isObject, textAt } from '../../language/reading';
import { notUpdatedIn } from './values';

interface OfMessage {
  readonly messageId: string;
}

/** The ids of a group, each once. */
export function messageIdsOf(group: readonly OfMessage[]): string[] {
  return [...new Set(group.map(({ messageId }) => messageId))];
}

/**
 * What the service answered for each message of a group, found by the property that holds its id. A message the service
 * left as it was, because it had been updated less than a second before, says so with `notUpdated`.
 */
export function answersFor(answer: JsonValue, group: readonly OfMessage[], idAt: 'id' | 'message_id', response: Answered) {
  const entries = (Array.isArray(answer) ? answer : []).filter(isObject);
  const byId = new Map(entries.map((entry) => [textAt(entry, idAt), entry]));
  const limited = new Set(notUpdatedIn(response));
  return group.map(({ messageId }): JsonObject | ServiceError => {
    const entry = byId.get(messageId);
    if (entry === undefined) return unknownMessage();
    return limited.has(messageId) ? { ...entry, notUpdated: true } : entry;
  });
}

/** As {@link answersFor}, where there is one message. */
export function answerFor(answer: JsonValue, message: OfMessage, idAt: 'id' | 'message_id', response: Answered): JsonObject {
  const [result] = answersFor(answer, [message], idAt, response);
  if (result === undefined || result instanceof ServiceError) throw unknownMessage();
  return result;
}

function unknownMessage(): ServiceError {
  return new ServiceError({
    kind: 'notFound',
    message: 'Knock answered for other messages of the batch, but knows none with this ID',
    advice: 'Check the ID and the environment of the key. Messages outside in-app feeds are kept for 30 days.',
  });
}
