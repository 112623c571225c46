import { sleep } from './backoff';

export interface PaceOptions {
  readonly wait?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
  /** Milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
}

/** Resolves when the next request may go out. */
export type Pace = (signal?: AbortSignal) => Promise<void>;

/**
 * Keeps to a number of requests a second: as many as that at once, then evenly spaced (the generic cell rate algorithm).
 * Turns are given in the order they were asked for.
 */
export function createPace(perSecond: number, { wait = sleep, now = Date.now }: PaceOptions = {}): Pace {
  const interval = 1000 / perSecond;
  const ahead = interval * (perSecond - 1);
  let due = 0;
  return async (signal) => {
    const asked = now();
    const turn = Math.max(due, asked);
    due = turn + interval;
    const early = turn - ahead - asked;
    if (early > 0) await wait(early, signal);
  };
}
