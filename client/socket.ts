import { types } from 'node:util';
import type { Backoff } from './backoff';
import { createBackoff } from './backoff';
import type { Clock } from './clock';
import { systemClock } from './clock';
import { ServiceError, toServiceError } from './errors';
import type { Ending } from './socket-connection';
import { Connection } from './socket-connection';
import type { SocketConnection, SocketSettings, SocketStatus, StatusDetail, Verdict } from './socket-settings';
import { cancelled } from './transport-error';

export type { SocketConnection, SocketSettings, SocketStatus, StatusDetail, Verdict } from './socket-settings';

const SLOW_MS = 300_000;
const STABLE_MS = 30_000;
const BACKOFF = { baseMs: 2_000, floorMs: 1_000, capMs: 60_000 };

/** Opens a WebSocket and keeps it open for ever: jittered back-off, by default from 1 s to 60 s and forgotten after 30 stable seconds. */
export function openSocket(settings: SocketSettings): LiveSocket {
  return new LiveSocket(settings);
}

export class LiveSocket {
  /** Resolves on the first connection; rejects where that is refused for good, fails (`firstFailure`) or `close()` comes first. */
  readonly opened: Promise<void>;
  private state: SocketStatus = 'connecting';
  private current: Connection | undefined;
  private hasOpened = false;
  private atOnceSpent = false;
  private callOffTimer: () => void = nothing;
  private closing: Promise<void> | undefined;
  private settleOpened: { resolve: () => void; reject: (error: ServiceError) => void } = { resolve: nothing, reject: nothing };
  private readonly backoff: Backoff;
  private readonly clock: Clock;

  constructor(private readonly settings: SocketSettings) {
    this.clock = settings.clock ?? systemClock;
    this.backoff = createBackoff({ ...(settings.backoff ?? BACKOFF), random: settings.random });
    this.opened = new Promise((resolve, reject) => {
      this.settleOpened = { resolve, reject };
    });
    // Who has no use for it need not handle its rejection.
    this.opened.catch(nothing);
    this.connect();
  }

  get status(): SocketStatus {
    return this.state;
  }

  /** False where there is no open connection. */
  send(frame: string | Uint8Array): boolean {
    return this.current?.send(frame) ?? false;
  }

  /** Ends it: no timer, no reconnection. Any number of times; resolves when the socket is gone, after 2 s at the latest. */
  close(): Promise<void> {
    this.callOffTimer();
    this.closing ??= this.current?.close(1000, '') ?? Promise.resolve();
    if (this.state !== 'failed') this.setStatus('closed');
    this.settleOpened.reject(cancelled());
    return this.closing;
  }

  private connect(): void {
    const { settings } = this;
    // Each connection has its own face: an old one cannot act on the socket of today.
    const face: SocketConnection = {
      send: (frame) => connection.send(frame),
      ping: () => {
        connection.ping();
      },
      ready: () => {
        connection.ready();
      },
      end: (verdict) => {
        if (this.current !== connection || this.closing !== undefined) return;
        void connection.close(1000, '');
        this.lost(verdict);
      },
    };
    const { watchdog } = settings;
    const connection = new Connection(
      {
        ...settings,
        protocols: settings.protocols ?? [],
        handshakeTimeoutMs: settings.handshakeTimeoutMs ?? 15_000,
        manualReady: settings.manualReady ?? false,
        clock: this.clock,
        watchdog: watchdog && {
          ...watchdog,
          ping: () => {
            this.guard(() => watchdog.ping(face));
          },
        },
      },
      {
        opened: () => {
          this.guard(() => settings.onOpen?.(face));
        },
        ready: () => {
          this.connected();
        },
        frame: (data) => {
          this.guard(() => settings.onFrame(data, face));
        },
        ended: (ending) => {
          this.lost(this.judge(ending));
        },
      },
    );
    this.current = connection;
    void connection.dial();
  }

  private connected(): void {
    this.hasOpened = true;
    this.callOffTimer = this.clock.after(this.settings.stableMs ?? STABLE_MS, () => {
      this.backoff.reset();
      this.atOnceSpent = false;
    });
    this.setStatus('connected');
    this.settleOpened.resolve();
  }

  private judge(ending: Ending): Verdict {
    try {
      if (ending.kind === 'closed') return this.settings.classifyClose(ending.code, ending.reason);
      const { error } = ending;
      // No service's doing, so none has a say in it.
      if (ending.kind === 'notLetOut') return { action: 'stop', error };
      return this.settings.classifyFailure?.(error) ?? { action: error.kind === 'invalid' ? 'stop' : 'retry', error };
    } catch (thrown) {
      this.warn(thrown);
      return { action: 'retry' };
    }
  }

  private lost(verdict: Verdict): void {
    const { action, error } = verdict;
    this.current = undefined;
    this.callOffTimer();
    const rejects = !this.hasOpened && (this.settings.firstFailure ?? 'reject') === 'reject';
    if (action === 'stop' || rejects) {
      const fatal = error ?? new ServiceError({ kind: 'unavailable', message: 'The server closed the connection' });
      this.setStatus('failed', { error: fatal });
      this.settleOpened.reject(fatal);
      if (!rejects) this.guard(() => this.settings.onFatal?.(fatal));
      return;
    }
    const retryInMs = this.delay(action, verdict.pauseMs);
    this.callOffTimer = this.clock.after(retryInMs, () => {
      this.connect();
    });
    this.setStatus(this.hasOpened ? 'reconnecting' : 'connecting', { error, retryInMs });
  }

  private delay(action: 'retryNow' | 'retry' | 'retrySlow', pauseMs = 0): number {
    if (action === 'retryNow' && !this.atOnceSpent) {
      this.atOnceSpent = true;
      return pauseMs;
    }
    const usual = this.backoff.next();
    return action === 'retrySlow' ? SLOW_MS + usual : usual;
  }

  private setStatus(status: SocketStatus, detail: StatusDetail = {}): void {
    if (status === this.state && detail.error === undefined) return;
    this.state = status;
    this.guard(() => this.settings.onStatus?.(status, detail));
  }

  /** Handlers are others' code: what they throw is reported, and the connection lives on. */
  private guard(handler: () => unknown): void {
    try {
      const handled = handler();
      if (handled !== undefined && types.isPromise(handled))
        handled.catch((thrown: unknown) => {
          this.warn(thrown);
        });
    } catch (thrown) {
      this.warn(thrown);
    }
  }

  private warn(thrown: unknown): void {
    try {
      this.settings.onWarning?.(toServiceError(thrown));
    } catch {
      // A reporter that fails itself: nobody is left to tell.
      return;
    }
  }
}

function nothing(): void {
  // For callbacks that have nothing to do yet.
}
