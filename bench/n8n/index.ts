import { countsOf } from '../support/counts';
import { compared, type Figure } from '../support/figure';
import type { Package } from '../support/package';
import { median } from '../support/rounds';
import { startServer, type Server } from '../support/server';
import { N8nCommand } from './host';
import { credentials, editFieldsNode, httpRequestNode, ITEMS, measuredNames, pusherNode, workflow } from './workflows';

const CONCURRENCY = 5;

interface Outcome {
  /** Milliseconds for a thousand items. */
  readonly ms: number;
  /** Open at once, at most. */
  readonly connections: number;
}

/** A thousand items through the node in a real n8n, against n8n's own HTTP Request node. */
export async function n8n({ folder }: Package): Promise<Figure[]> {
  const server = await startServer('http');
  try {
    const host = await N8nCommand.open(folder);
    try {
      return await measured(host, server);
    } finally {
      await host.close();
    }
  } finally {
    server.close();
  }
}

async function measured(host: N8nCommand, server: Server): Promise<Figure[]> {
  await host.import('credentials', credentials(server.port));
  await host.import('workflow', [
    workflow('trigger', pusherNode('trigger', CONCURRENCY)),
    workflow('batch', pusherNode('triggerBatch', CONCURRENCY)),
    workflow('http', httpRequestNode(server.port)),
    workflow('fields', editFieldsNode()),
  ]);
  const http = await outcomeOf(host, server, 'http');
  const trigger = await outcomeOf(host, server, 'trigger');
  const batch = await outcomeOf(host, server, 'batch');
  // What n8n itself takes to evaluate one expression for each item: the least any node can take.
  const fields = await outcomeOf(host, server, 'fields');
  const name = (operation: string) => `${ITEMS} items, n8n ${host.version}, ${operation} against HTTP Request`;
  const most = Math.max(trigger.connections, batch.connections);
  return [
    compared(name('Trigger'), timeOf(trigger.ms), timeOf(http.ms), http.ms / trigger.ms, { atLeast: 10 }),
    compared(name('Trigger Batch'), timeOf(batch.ms), timeOf(http.ms), http.ms / batch.ms, { atLeast: 10 }),
    compared(
      `The same beyond the ${timeOf(fields.ms)} of Edit Fields`,
      timeOf(batch.ms - fields.ms),
      timeOf(http.ms - fields.ms),
      (http.ms - fields.ms) / Math.max(1, batch.ms - fields.ms),
      { atLeast: 10 },
    ),
    {
      name: `Connections for them, ${CONCURRENCY} configured`,
      ours: String(most),
      peer: String(http.connections),
      goal: `<= ${CONCURRENCY}`,
      met: most <= CONCURRENCY,
    },
  ];
}

async function outcomeOf(host: N8nCommand, server: Server, id: string): Promise<Outcome> {
  await countsOf(server);
  const times = await host.execute(id);
  const { connections } = await countsOf(server);
  return { ms: median(measuredNames.map((name) => times.get(name) ?? Number.NaN)), connections };
}

function timeOf(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}
