import { cancelled } from './transport-error';

/**
 * `fn` over `items`, at most `limit` at a time. Results come in input order, settled, so that one failure hides no other result.
 * Once `signal` fires, items not yet begun are rejected with kind `cancelled`.
 */
export async function mapConcurrent<T, R>(
  items: readonly T[],
  limit: number,
  fn: (item: T, index: number) => Promise<R> | R,
  signal?: AbortSignal,
): Promise<PromiseSettledResult<R>[]> {
  const results = new Array<PromiseSettledResult<R>>(items.length);
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    // One iterator shared by all workers: each takes the next item.
    for (const [index, item] of queue) {
      try {
        if (signal?.aborted) throw cancelled({ neverSent: true });
        results[index] = { status: 'fulfilled', value: await fn(item, index) };
      } catch (reason) {
        results[index] = { status: 'rejected', reason };
      }
    }
  };
  const workers = Math.max(1, Math.min(atLeastOne(limit), items.length));
  await Promise.all(Array.from({ length: workers }, worker));
  return results;
}

export type Limiter = <T>(task: () => Promise<T> | T) => Promise<T>;

/** Runs tasks in the order they came, at most `limit` at a time. */
export function createLimiter(limit: number): Limiter {
  const most = atLeastOne(limit);
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running < most) running += 1;
    else await new Promise<void>((turn) => waiting.push(turn));
    try {
      return await task();
    } finally {
      // The place is handed over, not freed: a newcomer cannot slip in between.
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next();
    }
  };
}

function atLeastOne(limit: number): number {
  return Number.isNaN(limit) ? 1 : Math.max(1, Math.floor(limit));
}
