import type { Clock } from './clock';
import { systemClock } from './clock';
import { cancelled } from './transport-error';

export interface BackoffSettings {
  /** Ceiling of the first delay in milliseconds; it doubles with each further one. */
  readonly baseMs: number;
  /** Ceiling of every delay. */
  readonly capMs: number;
  /** No delay is shorter. Default 0: full jitter. */
  readonly floorMs?: number | undefined;
  /**
   * For services that name the least delay: the whole ceiling is waited, and up to this share of it more (0.2: 5 s become 5 to 6 s).
   * Without it a delay lies anywhere between floor and ceiling.
   */
  readonly surplus?: number | undefined;
  /** 0 <= random() < 1. Default Math.random. */
  readonly random?: (() => number) | undefined;
}

export interface Backoff {
  /** Milliseconds to wait before the next attempt. */
  next(): number;
  /** Starts again from the first ceiling. */
  reset(): void;
}

/** Exponential delays spread evenly below their ceiling, so that many clients who failed together do not return together. */
export function createBackoff({ baseMs, capMs, floorMs = 0, surplus, random = Math.random }: BackoffSettings): Backoff {
  let ceiling = baseMs;
  return {
    next() {
      const top = Math.min(ceiling, capMs);
      const bottom = Math.min(floorMs, top);
      ceiling = Math.min(ceiling * 2, capMs);
      if (surplus !== undefined) return top * (1 + random() * surplus);
      return bottom + random() * (top - bottom);
    },
    reset() {
      ceiling = baseMs;
    },
  };
}

/** Resolves after `ms`; rejects at once with kind `cancelled` when `signal` fires, and leaves no timer behind. */
export function sleep(ms: number, signal?: AbortSignal, clock: Clock = systemClock): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) throw cancelled();
    const onAbort = (): void => {
      callOff();
      reject(cancelled());
    };
    const callOff = clock.after(ms, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    signal?.addEventListener('abort', onAbort, { once: true });
  });
}
