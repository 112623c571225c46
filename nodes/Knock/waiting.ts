import { ServiceError } from '../../client/errors';
import type { JsonValue } from '../../language/metadata';
import type { Task } from '../../language/operation';
import { isObject, listAt, textAt } from '../../language/reading';

const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 10_000;
/** Failed entries that a message names before it becomes unreadable. */
const NAMED = 10;
const FAILED = 'bulk_operation_failed';

/** Runs operations and waits: what every task can do. */
export type Waiting = Pick<Task<unknown>, 'run' | 'wait'>;

/**
 * The record of a bulk operation once it is completed or failed. Asked for after 1 s, then ever more seldom, at least every 10 s.
 * Throws kind `timeout` when it has waited `patienceMs` in vain; the work goes on then.
 */
export async function whenDone(bulkOperationId: string, patienceMs: number, { run, wait }: Waiting, known?: JsonValue): Promise<JsonValue> {
  let latest = known ?? (await run('bulkOperation.get', { bulkOperationId }));
  let waited = 0;
  for (let pause = FIRST_PAUSE_MS; isUnderWay(latest); pause = Math.min(pause * 1.5, LONGEST_PAUSE_MS)) {
    if (waited >= patienceMs) throw stillUnderWay(patienceMs);
    const ms = Math.min(pause, patienceMs - waited);
    await wait(ms);
    waited += ms;
    latest = await run('bulkOperation.get', { bulkOperationId });
  }
  return latest;
}

/** What went wrong in a finished bulk operation, with the failed entries by name; undefined where all is well. */
export function failureOf(done: JsonValue): ServiceError | undefined {
  const count = failuresIn(done);
  if (count > 0) return failedEntries(count, listAt(done, 'error_items'));
  if (textAt(done, 'status') !== 'failed') return undefined;
  return new ServiceError({
    kind: 'unavailable',
    message: 'The bulk operation failed before all entries were processed',
    advice: 'Send its entries again. If that fails too, ask the support of Knock and give them the ID of the bulk operation.',
    providerCode: FAILED,
  });
}

/** How many entries failed, whether or not the service names them. */
export function failuresIn(done: JsonValue): number {
  const named = listAt(done, 'error_items').length;
  return isObject(done) && typeof done.error_count === 'number' ? Math.max(done.error_count, named) : named;
}

function failedEntries(count: number, failed: readonly JsonValue[]): ServiceError {
  const names = failed.slice(0, NAMED).map(nameOf);
  const list = names.length === 0 ? '' : `: ${names.join(', ')}${count > names.length ? ' and others' : ''}`;
  const entries = `${count.toLocaleString('en-US')} ${count === 1 ? 'entry' : 'entries'}`;
  return new ServiceError({
    kind: 'invalid',
    message: `${entries} of the bulk operation failed${list}`,
    advice: 'Send one of them alone: a single call says what is wrong with it. The others were processed.',
    providerCode: FAILED,
  });
}

function nameOf(item: JsonValue): string {
  const collection = textAt(item, 'collection');
  return `${textAt(item, 'id') ?? 'an entry without ID'}${collection === undefined ? '' : ` (${collection})`}`;
}

function isUnderWay(operation: JsonValue): boolean {
  const status = textAt(operation, 'status');
  return status === 'queued' || status === 'processing';
}

function stillUnderWay(patienceMs: number): ServiceError {
  return new ServiceError({
    kind: 'timeout',
    message: `The bulk operation was still under way after ${(patienceMs / 1000).toLocaleString('en-US')} seconds`,
    advice: 'It goes on at Knock. Allow more time, or look at it later with Bulk Operation › Get.',
  });
}
