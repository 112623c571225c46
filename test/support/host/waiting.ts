/** Everything here happens on one machine in well under this time; a miss is a failure, not a slow day. */
export const PATIENCE_MS = 20_000;

/** What was awaited did not happen in time. */
export class NotInTime extends Error {
  override readonly name = 'NotInTime';
}

/**
 * Things that happened, in order, and the means to await one.
 *
 * Kept apart from its source: logs, statuses and debug messages are all awaited in the same way.
 */
export class Happenings<T> {
  readonly #all: T[] = [];
  readonly #watchers = new Set<() => void>();

  constructor(readonly what: string) {}

  /** All so far, oldest first. */
  get all(): readonly T[] {
    return this.#all;
  }

  add(happening: T): void {
    this.#all.push(happening);
    for (const watcher of [...this.#watchers]) watcher();
  }

  /**
   * The first happening that `matches`, at or after position `from` (default: the very first, so past ones count).
   * Rejects with {@link NotInTime} after `patienceMs`, saying what was seen instead.
   */
  async find(matches: (happening: T) => boolean, from = 0, patienceMs = PATIENCE_MS): Promise<T> {
    const { happening } = await this.locate(matches, from, patienceMs);
    return happening;
  }

  /** Like {@link find}, with the position of what was found. */
  locate(matches: (happening: T) => boolean, from = 0, patienceMs = PATIENCE_MS): Promise<{ happening: T; position: number }> {
    return new Promise((resolve, reject) => {
      let next = from;
      const finish = () => {
        clearTimeout(timer);
        this.#watchers.delete(look);
      };
      const look = () => {
        try {
          for (; next < this.#all.length; next += 1) {
            const happening = this.#all[next];
            if (happening === undefined || !matches(happening)) continue;
            finish();
            resolve({ happening, position: next });
            return;
          }
        } catch (error) {
          finish();
          reject(error instanceof Error ? error : new NotInTime(String(error)));
        }
      };
      const timer = setTimeout(() => {
        finish();
        reject(new NotInTime(`no such ${this.what} within ${patienceMs} ms; seen: ${this.#seen(from)}`));
      }, patienceMs);
      this.#watchers.add(look);
      look();
    });
  }

  #seen(from: number): string {
    const shown = this.#all.slice(from).slice(-10);
    return shown.length === 0 ? 'nothing' : shown.map((happening) => JSON.stringify(happening).slice(0, 300)).join('\n  ');
  }
}

/** `work`, or a {@link NotInTime} that names `what` after `patienceMs`. The work itself is not stopped. */
export async function inTime<T>(what: string, work: Promise<T>, patienceMs = PATIENCE_MS): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new NotInTime(`${what} did not happen within ${patienceMs} ms`));
    }, patienceMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
