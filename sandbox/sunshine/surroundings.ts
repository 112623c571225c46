import type { Feed } from '../feed';
import type { Timers } from '../timers';
import type { Happenings } from './happenings';
import type { Ids } from './ids';

/** Milliseconds of what takes time. Tests shorten them. */
export interface SunshineTimings {
  /** How long a webhook receiver may take to answer. */
  readonly webhookTimeoutMs: number;
  /** The pause before the first repeat of a webhook; each further one is twice as long. */
  readonly webhookRetryMs: number;
}

export const defaultTimings: SunshineTimings = { webhookTimeoutMs: 20_000, webhookRetryMs: 30_000 };

/** Limits that tests lower, to reach them. */
export interface SunshineLimits {
  readonly conversationMessages: number;
  /** Apps the account's plan includes. */
  readonly apps: number;
}

/** What every part of one sandbox shares. */
export interface Surroundings {
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Passes once so many milliseconds are over. */
  readonly wait: (ms: number) => Promise<void>;
  readonly timers: Timers;
  readonly timings: SunshineTimings;
  readonly limits: SunshineLimits;
  readonly ids: Ids;
  readonly feeds: { readonly [Kind in keyof Happenings]: Feed<Happenings[Kind]> };
}

/** The server's time as the API writes it. */
export const timestamp = ({ now }: Surroundings): string => new Date(now()).toISOString();
