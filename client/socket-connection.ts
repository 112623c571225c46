import type { IncomingMessage } from 'node:http';
import type WebSocket from 'ws';
import type { Clock } from './clock';
import { closedWay } from './egress';
import type { ErrorKind } from './errors';
import { ServiceError, toServiceError } from './errors';
import { webSocket } from './lazy';
import type { DialSettings } from './socket-dial';
import { parseSocketUrl, prepareDial } from './socket-dial';
import { connectFailure, exchangeFailure, TransportError } from './transport-error';
import type { WatchdogSettings } from './watchdog';
import { Watchdog } from './watchdog';

const TERMINATE_AFTER_MS = 2_000;

/** Why a connection is over: the server closed it, it broke or never came about, or it was not to be. */
export type Ending =
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string }
  | { readonly kind: 'failed'; readonly error: ServiceError }
  /** Never dialled: its address may not be reached. */
  | { readonly kind: 'notLetOut'; readonly error: ServiceError };

export interface ConnectionSettings extends DialSettings {
  readonly url: () => string | Promise<string>;
  readonly protocols: readonly string[];
  readonly handshakeTimeoutMs: number;
  /** True: the connection counts only once `ready()` was called, within the handshake timeout. */
  readonly manualReady: boolean;
  readonly watchdog: (WatchdogSettings & { readonly ping: () => void }) | undefined;
  readonly clock: Clock;
}

/** Told in this order; nothing after `ended`. */
export interface ConnectionEvents {
  opened(): void;
  ready(): void;
  frame(data: string | Buffer): void;
  ended(ending: Ending): void;
}

/** One WebSocket from dialling to its end, which it reports exactly once. Late events of it are ignored. */
export class Connection {
  private socket: WebSocket | undefined;
  private watchdog: Watchdog | undefined;
  private over = false;
  private wasOpen = false;
  private isReady = false;
  private host = 'the server';
  private failure: ServiceError | undefined;
  private readonly callOffDeadline: () => void;

  constructor(
    private readonly settings: ConnectionSettings,
    private readonly events: ConnectionEvents,
  ) {
    this.callOffDeadline = settings.clock.after(settings.handshakeTimeoutMs, () => {
      const message = `No connection to ${this.host} within ${settings.handshakeTimeoutMs} ms`;
      this.fail(new TransportError({ kind: 'timeout', message, advice: 'Check host and port, the network and the proxy settings.' }));
    });
  }

  async dial(): Promise<void> {
    try {
      const url = parseSocketUrl(await this.settings.url());
      this.host = url.host;
      const closed = await closedWay(url.origin.replace(/^ws/, 'http'), this.settings.network);
      if (closed) this.finish({ kind: 'notLetOut', error: closed });
      if (this.over) return;
      const options = await prepareDial(url, this.settings, this.settings.handshakeTimeoutMs);
      this.attach(new (webSocket())(url, [...this.settings.protocols], options));
    } catch (thrown) {
      this.fail(toServiceError(thrown));
    }
  }

  /** False where the frame could not be handed over. */
  send(frame: string | Uint8Array): boolean {
    if (this.over || this.socket?.readyState !== 1) return false;
    this.socket.send(frame);
    return true;
  }

  ping(): void {
    if (!this.over && this.socket?.readyState === 1) this.socket.ping();
  }

  ready(): void {
    if (this.over || this.isReady) return;
    this.isReady = true;
    this.callOffDeadline();
    this.events.ready();
  }

  /** Ends the connection as broken. */
  fail(error: ServiceError): void {
    this.finish({ kind: 'failed', error });
    this.socket?.terminate();
  }

  /** Closes without a report: the owner knows. Resolves when the socket is gone, after 2 s at the latest. */
  async close(code: number, reason: string): Promise<void> {
    this.finish(undefined);
    const { socket } = this;
    if (socket === undefined || socket.readyState === 3) return;
    await new Promise<void>((resolve) => {
      const callOff = this.settings.clock.after(TERMINATE_AFTER_MS, () => {
        socket.terminate();
      });
      socket.once('close', () => {
        callOff();
        resolve();
      });
      socket.close(code, reason);
    });
  }

  private attach(socket: WebSocket): void {
    this.socket = socket;
    // Before all else: an error event nobody listens to ends the process.
    socket.on('error', (error) => {
      this.failure ??= this.wasOpen ? exchangeFailure(error, this.host, {}) : connectFailure(error, this.host);
    });
    if (this.over) {
      socket.terminate();
      return;
    }
    socket.on('unexpected-response', (_, response) => {
      this.failure = refusal(this.host, response);
      socket.terminate();
    });
    socket.on('open', () => {
      this.onOpen();
    });
    socket.on('message', (data, isBinary) => {
      if (this.over || !Buffer.isBuffer(data)) return;
      this.watchdog?.heard();
      this.events.frame(isBinary ? data : data.toString());
    });
    const heard = (): void => this.watchdog?.heard();
    socket.on('ping', heard);
    socket.on('pong', heard);
    socket.on('close', (code, reason) => {
      // After the upgrade a close frame's code says more than an error that came with it; 1006 is no code but its absence.
      const broken = !this.wasOpen || code === 1006 ? this.failure : undefined;
      this.finish(broken === undefined ? { kind: 'closed', code, reason: reason.toString() } : { kind: 'failed', error: broken });
    });
  }

  private onOpen(): void {
    if (this.over) return;
    this.wasOpen = true;
    const { watchdog, clock } = this.settings;
    if (watchdog !== undefined) {
      this.watchdog = new Watchdog(watchdog, clock, watchdog.ping, () => {
        this.fail(new TransportError({ kind: 'timeout', message: `${this.host} went silent`, advice: 'The connection is opened anew.' }));
      });
    }
    this.events.opened();
    if (!this.settings.manualReady) this.ready();
  }

  private finish(ending: Ending | undefined): void {
    if (this.over) return;
    this.over = true;
    this.callOffDeadline();
    this.watchdog?.stop();
    if (ending !== undefined) this.events.ended(ending);
  }
}

const KINDS: Readonly<Record<number, ErrorKind>> = { 401: 'auth', 403: 'permission', 404: 'notFound', 429: 'rateLimited' };

/** An HTTP answer where a WebSocket was asked for. */
function refusal(host: string, response: IncomingMessage): ServiceError {
  const status = response.statusCode ?? 0;
  return new ServiceError({
    kind: KINDS[status] ?? 'unavailable',
    status,
    message: `${host} answered ${status} instead of opening a WebSocket`,
    advice: 'Check host, port and path; a proxy in between may not let WebSockets through.',
  });
}
