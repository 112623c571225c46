import type { BackoffSettings } from './backoff';
import type { Clock } from './clock';
import type { ServiceError } from './errors';
import type { DialSettings } from './socket-dial';
import type { WatchdogSettings } from './watchdog';

/** Begins with `connecting`; every change is told to `onStatus`. */
export type SocketStatus = 'connecting' | 'connected' | 'reconnecting' | 'closed' | 'failed';

/** What to do about a lost connection. `retryNow` backs off when it comes again before the connection was stable. */
export interface Verdict {
  readonly action: 'retryNow' | 'retry' | 'retrySlow' | 'stop';
  /** Milliseconds that `retryNow` waits all the same, where the service asks for it. Default 0. */
  readonly pauseMs?: number | undefined;
  /** Shown with the status, and given to `onFatal` on `stop`. */
  readonly error?: ServiceError | undefined;
}

/** The connection of the moment, as handlers see it. Does nothing once it is over. */
export interface SocketConnection {
  /** False where the frame could not be handed over. */
  send(frame: string | Uint8Array): boolean;
  /** Sends a WebSocket ping. */
  ping(): void;
  /** With `manualReady`: the service has greeted us, the connection counts. */
  ready(): void;
  /** Drops this connection and acts on `verdict`, as if the server had closed it. */
  end(verdict: Verdict): void;
}

export interface StatusDetail {
  readonly error?: ServiceError | undefined;
  /** With `reconnecting`: milliseconds until the next attempt. */
  readonly retryInMs?: number | undefined;
}

type Handled = void | Promise<void>;

export interface SocketSettings extends DialSettings {
  /** Asked for before each attempt. A rejection counts as a failed attempt. */
  readonly url: () => string | Promise<string>;
  readonly protocols?: readonly string[] | undefined;
  /** Milliseconds for the URL, proxy, TLS, upgrade and (with `manualReady`) greeting together. Default 15,000. */
  readonly handshakeTimeoutMs?: number | undefined;
  /** `connected` waits for `connection.ready()`. Default false: the upgrade is enough. */
  readonly manualReady?: boolean | undefined;
  readonly watchdog?: (WatchdogSettings & { readonly ping: (connection: SocketConnection) => Handled }) | undefined;
  /** Delays between attempts. Default: 1 s to 60 s, the first below 2 s. */
  readonly backoff?: Omit<BackoffSettings, 'random'> | undefined;
  /** Milliseconds after which a connection counts as stable and earlier failures are forgotten. Default 30,000. */
  readonly stableMs?: number | undefined;
  /** What the service's close codes mean. */
  readonly classifyClose: (code: number, reason: string) => Verdict;
  /** What a failed attempt or a broken connection means. Default: `stop` for kind `invalid`, else `retry`. */
  readonly classifyFailure?: ((error: ServiceError) => Verdict) | undefined;
  /** `reject` (default): a first connection that fails ends it all and rejects `opened`. `retry`: it is tried again like any other. */
  readonly firstFailure?: 'reject' | 'retry' | undefined;
  readonly onOpen?: ((connection: SocketConnection) => Handled) | undefined;
  readonly onFrame: (frame: string | Buffer, connection: SocketConnection) => Handled;
  readonly onStatus?: ((status: SocketStatus, detail: StatusDetail) => Handled) | undefined;
  /** It stopped for good; not called where `opened` rejects under `firstFailure: 'reject'`. */
  readonly onFatal?: ((error: ServiceError) => Handled) | undefined;
  /** A handler threw; the socket lives on. */
  readonly onWarning?: ((error: ServiceError) => void) | undefined;
  /** For tests. */
  readonly clock?: Clock | undefined;
  readonly random?: (() => number) | undefined;
}
