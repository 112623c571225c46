/** Time as the client sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs `task` once after `ms`; the returned function calls it off, any number of times. */
  after(ms: number, task: () => void): () => void;
}

/** setTimeout fires at once above this many milliseconds. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, Math.min(ms, LONGEST_TIMER_MS));
    return () => {
      clearTimeout(timer);
    };
  },
};
