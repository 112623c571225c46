import { countsOf } from '../support/counts';
import { compared, type Figure } from '../support/figure';
import type { Package } from '../support/package';
import { median } from '../support/rounds';
import { startServer, type Server } from '../support/server';
import { N8nCommand } from './host';
import { credentials, httpRequestNode, ITEMS, measuredNames, pusherNode, workflow } from './workflows';

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
  const host = await N8nCommand.open(folder);
  try {
    await host.import('credentials', credentials(server.port));
    await host.import('workflow', [
      workflow('trigger', pusherNode('trigger', CONCURRENCY)),
      workflow('batch', pusherNode('triggerBatch', CONCURRENCY)),
      workflow('http', httpRequestNode(server.port)),
    ]);
    const http = await outcomeOf(host, server, 'http');
    const trigger = await outcomeOf(host, server, 'trigger');
    const batch = await outcomeOf(host, server, 'batch');
    const name = (operation: string) => `${ITEMS} items, n8n ${host.version}, ${operation} against HTTP Request`;
    return [
      compared(name('Trigger'), timeOf(trigger), timeOf(http), http.ms / trigger.ms, { atLeast: 10 }),
      compared(name('Trigger Batch'), timeOf(batch), timeOf(http), http.ms / batch.ms, { atLeast: 10 }),
      {
        name: `Connections for them, ${CONCURRENCY} configured`,
        ours: String(Math.max(trigger.connections, batch.connections)),
        peer: String(http.connections),
        goal: `<= ${CONCURRENCY}`,
        met: Math.max(trigger.connections, batch.connections) <= CONCURRENCY,
      },
    ];
  } finally {
    server.close();
    await host.close();
  }
}

async function outcomeOf(host: N8nCommand, server: Server, id: string): Promise<Outcome> {
  await countsOf(server);
  const times = await host.execute(id);
  const { connections } = await countsOf(server);
  return { ms: median(measuredNames.map((name) => times.get(name) ?? Number.NaN)), connections };
}

function timeOf({ ms }: Outcome): string {
  return `${ms.toFixed(0)} ms`;
}
