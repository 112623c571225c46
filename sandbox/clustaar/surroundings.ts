import { Feed } from '../feed';
import { Timers } from '../timers';
import type { ClustaarHappenings } from './happenings';

/** Milliseconds of everything that takes time. Tests shorten them. */
export interface ClustaarTimings {
  /** How long a webhook may take to answer. Clustaar documents none. */
  readonly webhookTimeoutMs: number;
  /** One second of a `wait_action`. */
  readonly waitSecondMs: number;
}

export const usualTimings: ClustaarTimings = { webhookTimeoutMs: 5000, waitSecondMs: 1000 };

/** What every part of one sandbox shares. */
export interface Surroundings {
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  readonly timers: Timers;
  readonly timings: ClustaarTimings;
  readonly feeds: { readonly [Kind in keyof ClustaarHappenings]: Feed<ClustaarHappenings[Kind]> };
}

export function surroundings(now: () => number, timings: ClustaarTimings): Surroundings {
  const feeds: Surroundings['feeds'] = {
    request: new Feed('request'),
    exchange: new Feed('exchange'),
    shown: new Feed('shown'),
    connection: new Feed('connection'),
    refusedConnection: new Feed('refused connection'),
    disconnection: new Feed('disconnection'),
    frame: new Feed('frame'),
    join: new Feed('join'),
    leave: new Feed('leave'),
  };
  return { now, timings, timers: new Timers(), feeds };
}
