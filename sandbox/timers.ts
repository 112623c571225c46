/** Stops one timer; harmless when it has already run. */
export type Cancel = () => void;

/** Every timer of one sandbox, so that closing it leaves none behind to keep the process alive. */
export class Timers {
  readonly #live = new Set<NodeJS.Timeout>();
  #closed = false;

  /** Runs `task` once after `ms` milliseconds; after {@link clear} nothing is started any more. */
  after(ms: number, task: () => void): Cancel {
    if (this.#closed) return () => undefined;
    const timer = setTimeout(() => {
      this.#live.delete(timer);
      task();
    }, ms);
    this.#live.add(timer);
    return () => {
      clearTimeout(timer);
      this.#live.delete(timer);
    };
  }

  clear(): void {
    this.#closed = true;
    for (const timer of this.#live) clearTimeout(timer);
    this.#live.clear();
  }
}
