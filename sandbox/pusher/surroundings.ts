import type { Feed } from '../feed';
import type { Timers } from '../timers';
import type { Happenings } from './happenings';

/** Milliseconds of everything that takes time. Tests shorten them. */
export interface Timings {
  /** How long `channel_vacated` and `member_removed` wait for a return. Pusher: up to 3 s. */
  readonly webhookHoldMs: number;
  /** How long a receiver may take to answer. Pusher: 4 s. */
  readonly webhookTimeoutMs: number;
  /** The first pause before a repeat; doubles each time. */
  readonly webhookRetryMs: number;
  /** How long repeats go on. Pusher: 5 minutes. */
  readonly webhookRetryForMs: number;
  /** How long events are gathered for one batch. */
  readonly webhookBatchMs: number;
  /** Told to clients in whole seconds; after it the server itself pings a silent client. */
  readonly activityMs: number;
  /** How long a pinged client may stay silent. */
  readonly pongMs: number;
}

export const documentedTimings: Timings = {
  webhookHoldMs: 3000,
  webhookTimeoutMs: 4000,
  webhookRetryMs: 1000,
  webhookRetryForMs: 300_000,
  webhookBatchMs: 100,
  activityMs: 120_000,
  pongMs: 30_000,
};

/** What every part of one sandbox shares. */
export interface Surroundings {
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  readonly timers: Timers;
  readonly timings: Timings;
  readonly feeds: { readonly [Kind in keyof Happenings]: Feed<Happenings[Kind]> };
}
