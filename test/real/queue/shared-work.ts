import type { Cluster, Member } from '../../support/n8n/cluster';
import type { Execution } from '../../support/n8n';

/** Who ran an execution: the worker that says so in its log. */
export function workerOf({ workers }: Cluster, { id }: Pick<Execution, 'id'>): Member | undefined {
  return workers.find(({ log }) => log.all.some((line) => line.includes(`Worker started execution ${id} `)));
}

/** Where production webhooks of a node go: to the process made for them. */
export function expectRunByWorker(cluster: Cluster, execution: Execution, mode: string): void {
  expect([execution.mode, execution.status, workerOf(cluster, execution)?.role]).toEqual([mode, 'success', 'worker']);
}
