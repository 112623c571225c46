import { countsOf } from './support/counts';
import type { Figure } from './support/figure';
import { account, type Package } from './support/package';
import { startServer } from './support/server';

const INPUTS = 1_000;
const REQUESTS = 100;

/** Requests that a thousand inputs of one batched operation become. */
export async function batch({ connect }: Package): Promise<Figure[]> {
  const server = await startServer('http');
  try {
    const pusher = connect('pusher', account, { baseUrl: `http://127.0.0.1:${server.port}` });
    const inputs = Array.from({ length: INPUTS }, (_, number) => ({ channel: `c${number % 7}`, event: 'e', data: { number } }));
    const outcomes = await pusher.runMany('event.triggerBatch', inputs);
    const { requests } = await countsOf(server);
    const failed = outcomes.filter(({ ok }) => !ok).length;
    return [
      {
        name: '1,000 inputs of Trigger Batch',
        ours: `${requests} requests, ${failed} failed`,
        peer: '',
        goal: `${REQUESTS} requests`,
        met: requests === REQUESTS && failed === 0 && outcomes.length === INPUTS,
      },
    ];
  } finally {
    server.close();
  }
}
