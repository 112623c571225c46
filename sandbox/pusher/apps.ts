import { createHash } from 'node:crypto';
import { limits } from './limits';

/** An app as its owner sets it up in the dashboard. Everything but the credentials has a default. */
export interface PusherApp {
  readonly id: string;
  readonly key: string;
  readonly secret: string;
  /** Clients may send `client-` events. Default true. */
  readonly clientEvents: boolean;
  /** Counts are told to subscribers, in queries and by webhook. Default true. */
  readonly subscriptionCounts: boolean;
  /** Signed-in users hear who of their watchlist is online. Default true. */
  readonly watchlistEvents: boolean;
  /** Default true; otherwise 403 over HTTP and 4003 on the socket. */
  readonly enabled: boolean;
  /** Sockets without TLS are closed with 4000. Default false. */
  readonly tlsOnly: boolean;
  /** Milliseconds after which a socket without sign-in or authorized channel is closed with 4009. Default: never. */
  readonly authorizeWithinMs: number | undefined;
  /** Sockets above it are closed with 4004. Default 100, as on the free plan. */
  readonly maxConnections: number;
  /** Largest `data` of an event in bytes. Default 10 240; dedicated clusters allow more. */
  readonly dataBytes: number;
  /** The code inside `pusher:error` for a refused subscription: null and 4009 have both been seen. Default null. */
  readonly refusalCode: 4009 | null;
}

export type PusherAppOptions = Pick<PusherApp, 'id' | 'key' | 'secret'> & Partial<PusherApp>;

export function appFrom(options: PusherAppOptions): PusherApp {
  return {
    clientEvents: true,
    subscriptionCounts: true,
    watchlistEvents: true,
    enabled: true,
    tlsOnly: false,
    authorizeWithinMs: undefined,
    maxConnections: 100,
    dataBytes: limits.dataBytes,
    refusalCode: null,
    ...options,
  };
}

/** The same credentials on every start, so that a demo's settings survive it. Twenty hex digits each, as Pusher's are. */
export function demoApp(): PusherAppOptions {
  return { id: '100001', key: hex20('sandbox app key'), secret: hex20('sandbox app secret') };
}

const hex20 = (seed: string): string => createHash('sha256').update(seed).digest('hex').slice(0, 20);
