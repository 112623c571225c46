import { createLimiter, type Limiter } from '../../../../client/concurrency';
import { ServiceError } from '../../../../client/errors';

const MOST_WAITING = 1_000;

/** Works on messages in the order they came, so many at a time, and refuses more than may wait: Node-RED has no back-pressure. */
export class MessageQueue {
  readonly #limiter: Limiter;
  readonly #inside = new Set<Promise<unknown>>();

  constructor(
    private readonly concurrency: number,
    private readonly mostWaiting = MOST_WAITING,
  ) {
    this.#limiter = createLimiter(concurrency);
  }

  /** Rejects at once with code `QUEUE_FULL` when too many wait already. */
  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#inside.size >= this.concurrency + this.mostWaiting) throw full(this.mostWaiting);
    const running = this.#limiter(task);
    this.#inside.add(running);
    try {
      return await running;
    } finally {
      this.#inside.delete(running);
    }
  }

  /** Resolves when everything that is inside now has ended, well or badly. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#inside);
  }
}

function full(mostWaiting: number): ServiceError {
  const message = `${mostWaiting.toLocaleString('en-US')} messages wait in this node already`;
  const advice = 'Send fewer messages, or raise how many are worked on at once';
  return new ServiceError({ kind: 'unavailable', message, advice }, 'QUEUE_FULL');
}
