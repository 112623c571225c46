import { setImmediate } from 'node:timers/promises';
import { megabytes, type Figure } from './support/figure';
import { account, type Package } from './support/package';
import { startServer } from './support/server';
import { listen } from './stream';

const MESSAGES = 200_000;
const ITEMS = 100_000;
/** As many items as a workflow hands over at once. */
const CHUNK = 1_000;
const TOLERANCE = 10 * 1024 * 1024;

/** Whether memory stays where it is while much goes through. */
export async function memory(measured: Package): Promise<Figure[]> {
  return [await streamed(measured), await published(measured)];
}

async function streamed(measured: Package): Promise<Figure> {
  const server = await startServer('socket');
  try {
    const watch = new MemoryWatch();
    // Sampled on one connection that lives on; what it holds counts, what it received must not.
    await listen(measured, server.port, MESSAGES, (received) => {
      if (received % 20_000 === 0) watch.sample();
    });
    return watch.figure('Memory over 200,000 messages received');
  } finally {
    server.close();
  }
}

async function published({ connect }: Package): Promise<Figure> {
  const server = await startServer('http');
  try {
    const watch = new MemoryWatch();
    const pusher = connect('pusher', account, { baseUrl: `http://127.0.0.1:${server.port}` });
    for (let done = 0; done < ITEMS; done += CHUNK) {
      const inputs = Array.from({ length: CHUNK }, (_, index) => ({
        channel: 'orders',
        event: 'changed',
        data: { id: done + index, state: 'paid' },
      }));
      await pusher.runMany('event.triggerBatch', inputs);
      await setImmediate();
      if ((done + CHUNK) % 10_000 === 0) watch.sample();
    }
    return watch.figure('Memory over 100,000 items of Trigger Batch');
  } finally {
    server.close();
  }
}

/** Bytes in use after a full collection, from time to time; the first two samples are warm-up. */
class MemoryWatch {
  readonly #samples: number[] = [];

  sample(): void {
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    this.#samples.push(heapUsed + external);
  }

  figure(name: string): Figure {
    const [, first = 0, ...rest] = this.#samples;
    const changes = rest.map((bytes) => bytes - first);
    const furthest = changes.reduce((most, change) => (Math.abs(change) > Math.abs(most) ? change : most), 0);
    const last = changes.at(-1) ?? 0;
    return {
      name,
      ours: `${signed(last)} at the end, ${signed(furthest)} at most`,
      peer: '',
      goal: `+-${megabytes(TOLERANCE)}`,
      met: Math.abs(furthest) <= TOLERANCE,
    };
  }
}

function signed(bytes: number): string {
  return `${bytes < 0 ? '' : '+'}${megabytes(bytes)}`;
}
