import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import { Feed } from '../../sandbox/feed';
import { listen, readBody, shut } from '../../sandbox/http';
import { whenDone } from '../support/clean-up';

/** What was posted to a receiver. */
export interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly rawBody: string;
}

/** Where a service delivers to, and what `read` made of each delivery. */
export interface Receiver<T> {
  readonly url: string;
  readonly received: Feed<T>;
}

/** A webhook receiver that answers with the given statuses in turn, then with the last for ever; 0 hangs up. */
export async function openReceiverOf<T>(statuses: readonly number[], read: (delivery: Delivery) => T): Promise<Receiver<T>> {
  const received = new Feed<T>('webhook');
  let count = 0;
  const server = createServer((incoming, response) => {
    void readBody(incoming, 1_000_000).then((body) => {
      const status = statuses[Math.min(count, statuses.length - 1)] ?? 200;
      count += 1;
      if (status === 0) incoming.socket.destroy();
      else response.writeHead(status).end('noted');
      received.record(read({ headers: incoming.headers, rawBody: body.toString('utf8') }));
    });
  });
  const port = await listen(server, 0);
  whenDone(async () => {
    const closed = shut(server, []);
    server.closeAllConnections();
    await closed;
  });
  return { url: `http://127.0.0.1:${port}/hook`, received };
}
