import type { Cluster, Member } from '../../support/n8n/cluster';
import type { Execution } from '../../support/n8n';

/** Who ran an execution: the worker that says so in its log. */
export function workerOf({ workers }: Cluster, { id }: Pick<Execution, 'id'>): Member | undefined {
  return workers.find(({ log }) => log.all.some((line) => line.includes(`Worker started execution ${id} `)));
}

export function expectRunByWorker(cluster: Cluster, execution: Execution, mode: string): void {
  const { error, status } = execution;
  expect([execution.mode, status, error, workerOf(cluster, execution)?.role]).toEqual([mode, 'success', undefined, 'worker']);
}
