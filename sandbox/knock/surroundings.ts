import type { Feed } from '../feed';
import type { Timers } from '../timers';
import type { Happenings } from './happenings';

/** Milliseconds of everything that takes time. Tests shorten them. */
export interface Timings {
  /** From a trigger to its messages; 0, the default, has them there before the trigger is answered. */
  readonly workflowMs: number;
  /** After how long a bulk operation is done even though nobody polls it. */
  readonly bulkMs: number;
  /** How long feed news are gathered before a socket hears of them; 0, the default, tells each at once. */
  readonly feedThrottleMs: number;
  /** How long a webhook receiver may take to answer. Knock documents none. */
  readonly webhookTimeoutMs: number;
  /** The pause before each repeat of a webhook. Knock documents none. */
  readonly webhookRetryMs: number;
}

export const defaultTimings: Timings = { workflowMs: 0, bulkMs: 500, feedThrottleMs: 0, webhookTimeoutMs: 5000, webhookRetryMs: 1000 };

/** What every part of one sandbox shares. */
export interface Surroundings {
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  readonly timers: Timers;
  readonly timings: Timings;
  readonly feeds: { readonly [Kind in keyof Happenings]: Feed<Happenings[Kind]> };
  /** A number larger than every one before it. */
  readonly nextSeq: () => number;
}

/** The server's time as the API writes it. */
export const timestamp = ({ now }: Surroundings): string => new Date(now()).toISOString();
