import type { Feed } from '../feed';
import type { Timers } from '../timers';
import type { Happenings } from './happenings';

/** Milliseconds of everything that takes time. */
export interface Timings {
  /** How long a webhook receiver may take to answer. */
  readonly webhookTimeoutMs: number;
  /** The pause before the first repeat of a webhook; each further one is four times as long. */
  readonly webhookRetryMs: number;
}

/** Five attempts within a quarter of an hour: 10 + 40 + 160 + 640 seconds. */
export const defaultTimings: Timings = { webhookTimeoutMs: 20_000, webhookRetryMs: 10_000 };

/** What every part of one sandbox shares. */
export interface Surroundings {
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Seconds since 1970 with three decimals, later than every one before: message times are page marks. */
  readonly stamp: () => number;
  /** Runs `task` once, `ms` milliseconds from now. */
  readonly later: (ms: number, task: () => void) => void;
  readonly timers: Timers;
  readonly timings: Timings;
  readonly feeds: { readonly [Kind in keyof Happenings]: Feed<Happenings[Kind]> };
}
