import { Feed } from '../feed';
import { Timers } from '../timers';
import type { PushoverHappenings } from './happenings';

/** Milliseconds of everything that takes time. Tests shorten them. */
export interface PushoverTimings {
  /** Between two `#` on a socket. */
  readonly keepAliveMs: number;
  /** One second of an emergency's `retry` and `expire`. */
  readonly emergencySecondMs: number;
  /** Until a callback that was not taken with a 2xx is sent again. Pushover: one minute. */
  readonly callbackRetryMs: number;
  /** How often a callback is sent at most; Pushover does not say. */
  readonly callbackAttempts: number;
  /** How long a receiver may take to answer. */
  readonly callbackTimeoutMs: number;
}

export const usualTimings: PushoverTimings = {
  keepAliveMs: 30_000,
  emergencySecondMs: 1000,
  callbackRetryMs: 60_000,
  callbackAttempts: 5,
  callbackTimeoutMs: 10_000,
};

/** What every part of one sandbox shares. */
export interface Surroundings {
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  readonly timers: Timers;
  readonly timings: PushoverTimings;
  readonly feeds: { readonly [Kind in keyof PushoverHappenings]: Feed<PushoverHappenings[Kind]> };
}

export function surroundings(now: () => number, timings: PushoverTimings): Surroundings {
  const feeds = {
    request: new Feed<PushoverHappenings['request']>('request'),
    connection: new Feed<PushoverHappenings['connection']>('connection'),
    upgrade: new Feed<PushoverHappenings['upgrade']>('upgrade'),
    login: new Feed<PushoverHappenings['login']>('login'),
    frame: new Feed<PushoverHappenings['frame']>('frame'),
    disconnection: new Feed<PushoverHappenings['disconnection']>('disconnection'),
    callback: new Feed<PushoverHappenings['callback']>('callback'),
    violation: new Feed<PushoverHappenings['violation']>('violation'),
  };
  return { now, timings, timers: new Timers(), feeds };
}

/** The server's clock in whole seconds, as the service writes its times. */
export const seconds = ({ now }: Surroundings): number => Math.floor(now() / 1000);
