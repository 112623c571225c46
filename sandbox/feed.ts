export interface WaitOptions<T> {
  /** Only entries for which this is true count. */
  readonly match?: ((entry: T) => boolean) | undefined;
  /** Milliseconds until the wait fails; 5 000 unless told. */
  readonly deadlineMs?: number | undefined;
  /** Accept an entry that is already there. Without it only what comes after the call counts. */
  readonly includePast?: boolean | undefined;
}

interface Waiter<T> {
  readonly match: (entry: T) => boolean;
  readonly settle: (entry: T) => void;
  readonly fail: (reason: Error) => void;
}

/** A bounded record of one kind of happening, which tests read and await. */
export class Feed<T> {
  readonly #entries: T[] = [];
  readonly #waiters = new Set<Waiter<T>>();
  readonly #name: string;
  readonly #capacity: number;

  constructor(name: string, capacity = 1000) {
    this.#name = name;
    this.#capacity = capacity;
  }

  get entries(): readonly T[] {
    return this.#entries;
  }

  record(entry: T): void {
    this.#entries.push(entry);
    if (this.#entries.length > this.#capacity) this.#entries.shift();
    for (const waiter of this.#waiters) if (waiter.match(entry)) waiter.settle(entry);
  }

  /** The next matching entry. Fails at the deadline, and when the sandbox closes first. */
  next({ match = () => true, deadlineMs = 5000, includePast = false }: WaitOptions<T> = {}): Promise<T> {
    const known = includePast ? this.#entries.find(match) : undefined;
    if (known !== undefined) return Promise.resolve(known);
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#waiters.delete(waiter);
      };
      const waiter: Waiter<T> = {
        match,
        settle: (entry) => {
          done();
          resolve(entry);
        },
        fail: (reason) => {
          done();
          reject(reason);
        },
      };
      const timer = setTimeout(() => {
        waiter.fail(new Error(`No matching ${this.#name} within ${deadlineMs} ms`));
      }, deadlineMs);
      this.#waiters.add(waiter);
    });
  }

  close(): void {
    for (const waiter of this.#waiters) waiter.fail(new Error(`The sandbox closed while a ${this.#name} was awaited`));
  }
}
