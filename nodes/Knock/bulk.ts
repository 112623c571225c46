import { ServiceError } from '../../client/errors';
import type { JsonObject, JsonValue } from '../../language/metadata';
import type { Answered, Task } from '../../language/operation';
import { isObject, listAt, notUpdatedIn, textAt } from './values';

/** What each input of a bulk call gets: the entry's id and the record of the work, to be looked at again later. */
export type BulkResult = JsonObject & { id: string; bulkOperation: JsonValue };

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 15_000;
const PATIENCE_MS = 60 * 60 * 1000;

/**
 * The second half of every bulk call, for its `batched`: waits where the inputs ask for it, and gives each input its own outcome.
 * `idOf` tells which entry of the call an input became.
 */
export function bulk<V extends { readonly waitUntilDone: boolean }>(idOf: (values: V) => string) {
  return {
    follow: async (answer: JsonValue, [first]: readonly V[], task: Pick<Task<unknown>, 'run' | 'wait'>): Promise<JsonValue> =>
      first?.waitUntilDone ? await finished(answer, task) : answer,
    split: (answer: JsonValue, group: readonly V[], response: Answered): (BulkResult | ServiceError)[] =>
      group.map((values) => outcomeOf(idOf(values), answer, response)),
  };
}

/** The outcome of one entry; fails where the service says that it failed. */
function outcomeOf(id: string, answer: JsonValue, response: Answered): BulkResult | ServiceError {
  const failed = new Set(listAt(answer, 'error_items').map((item) => textAt(item, 'id')));
  if (failed.has(id)) return failure(`Knock could not process '${id}'`, answer);
  if (textAt(answer, 'status') === 'failed') return failure(`The bulk operation failed before '${id}' was processed`, answer);
  const notUpdated = notUpdatedIn(response).filter((each) => each === id);
  return { id, bulkOperation: answer, ...(notUpdated.length > 0 && { notUpdated }) };
}

function failure(message: string, answer: JsonValue): ServiceError {
  return new ServiceError({
    kind: 'invalid',
    message,
    advice: 'Compare the fields of this item with their descriptions, and send it alone: a single call says what is wrong with it.',
    providerCode: 'bulk_operation_failed',
    requestId: textAt(answer, 'id'),
  });
}

/** Asks until the work is done, ever more slowly. */
async function finished(answer: JsonValue, { run, wait }: Pick<Task<unknown>, 'run' | 'wait'>): Promise<JsonValue> {
  const bulkOperationId = textAt(answer, 'id');
  if (bulkOperationId === undefined) return answer;
  let latest = answer;
  let waited = 0;
  for (let pause = FIRST_PAUSE_MS; isUnderWay(latest); pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    if (waited >= PATIENCE_MS) throw stillUnderWay(bulkOperationId);
    await wait(pause);
    waited += pause;
    latest = await run('bulkOperation.get', { bulkOperationId });
  }
  return latest;
}

function isUnderWay(operation: JsonValue): boolean {
  return isObject(operation) && (operation.status === 'queued' || operation.status === 'processing');
}

function stillUnderWay(bulkOperationId: string): ServiceError {
  return new ServiceError({
    kind: 'timeout',
    message: `The bulk operation ${bulkOperationId} was still under way after an hour`,
    advice: 'It goes on at Knock. Look at it later with Bulk Operation › Get.',
  });
}
