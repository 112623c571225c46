import type { Shape } from '../language/form';
import { idOf, type Parameters, type TaskOperation } from '../language/operation';
import type { Connection, RunOptions } from './connection';

/** Inputs that ask a task for the same are performed once, and share the result or the failure. */
export function sharedRuns<C>(connection: Connection<C>, operation: TaskOperation<Shape, C>, options: RunOptions) {
  const running = new Map<string, Promise<unknown>>();
  return async (input: Parameters): Promise<unknown> => {
    const key = operation.shareBy?.(connection.validate(operation, input)) ?? '';
    const run = running.get(key) ?? connection.run(idOf(operation), input, options);
    running.set(key, run);
    return await run;
  };
}
