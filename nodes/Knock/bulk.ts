import { ServiceError } from '../../client/errors';
import type { JsonObject, JsonValue } from '../../language/metadata';
import type { Answered } from '../../language/operation';
import { listAt, textAt } from '../../language/reading';
import { notUpdatedIn } from './values';
import { failureOf, failuresIn, whenDone, type Waiting } from './waiting';

/** What each input of a bulk call gets: the entry's id and the record of the work, to be looked at again later. */
export type BulkResult = JsonObject & { id: string; bulkOperation: JsonValue };

const PATIENCE_MS = 60 * 60 * 1000;

/**
 * The second half of every bulk call, for its `batched`: waits where the inputs ask for it, and gives each input its own outcome.
 * `idOf` tells which entry of the call an input became.
 */
export function bulk<V extends { readonly waitUntilDone: boolean }>(idOf: (values: V) => string) {
  return {
    follow: async (answer: JsonValue, [first]: readonly V[], task: Waiting): Promise<JsonValue> => {
      const id = textAt(answer, 'id');
      return first?.waitUntilDone && id !== undefined ? await whenDone(id, PATIENCE_MS, task, answer) : answer;
    },
    split: (answer: JsonValue, group: readonly V[], response: Answered): (BulkResult | ServiceError)[] => {
      const ids = group.map(idOf);
      return ids.map(outcomes(answer, new Set(ids), response));
    },
  };
}

/** The outcome of each entry by its id; fails where the service says that it failed, or that some did without saying which. */
function outcomes(answer: JsonValue, ids: ReadonlySet<string>, response: Answered): (id: string) => BulkResult | ServiceError {
  const named = listAt(answer, 'error_items').flatMap((item) => textAt(item, 'id') ?? []);
  const failed = new Set(named);
  const unnamed = failuresIn(answer) > named.filter((id) => ids.has(id)).length ? failureOf(answer)?.message : undefined;
  const broken = textAt(answer, 'status') === 'failed';
  const limited = new Set(notUpdatedIn(response));
  return (id) => {
    if (failed.has(id)) return failure(`Knock could not process '${id}'`);
    if (broken) return failure(`The bulk operation failed before '${id}' was processed`);
    if (unnamed !== undefined) return failure(`${unnamed}; Knock does not say whether '${id}' is among them`);
    return { id, bulkOperation: answer, ...(limited.has(id) && { notUpdated: [id] }) };
  };
}

function failure(message: string): ServiceError {
  return new ServiceError({
    kind: 'invalid',
    message,
    advice: 'Compare the fields of this item with their descriptions, and send it alone: a single call says what is wrong with it.',
    providerCode: 'bulk_operation_failed',
  });
}
