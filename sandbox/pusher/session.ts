import type { RawData, WebSocket } from 'ws';
import { kindOf } from './channel';
import type { Connection } from './connection';
import type { ClientFrame } from './frames';
import { packed, readFrame } from './frames';
import type { LiveApp } from './live-app';
import { signIn } from './sign-in';
import { subscribe, unsubscribe } from './subscribing';
import type { Surroundings } from './surroundings';
import type { Cancel } from '../timers';

/** Serves one accepted socket from the greeting to its end. */
export class Session {
  readonly #connection: Connection;
  readonly #live: LiveApp;
  readonly #around: Surroundings;
  #watchdog: Cancel | undefined;
  #deadline: Cancel | undefined;

  constructor(ws: WebSocket, connection: Connection, live: LiveApp, around: Surroundings) {
    this.#connection = connection;
    this.#live = live;
    this.#around = around;
    ws.on('message', (data, isBinary) => {
      this.#heard();
      this.#receive(data, isBinary);
    });
    ws.on('ping', (data: Buffer) => {
      this.#heard();
      connection.pong(data);
    });
    ws.on('pong', () => {
      this.#heard();
    });
    ws.on('close', (code) => {
      this.#end(code);
    });
  }

  start(): void {
    const { socketId } = this.#connection;
    const seconds = Math.max(1, Math.round(this.#around.timings.activityMs / 1000));
    this.#live.connections.add(this.#connection);
    this.#connection.send(packed('pusher:connection_established', { socket_id: socketId, activity_timeout: seconds }));
    this.#heard();
    const { authorizeWithinMs } = this.#live.app;
    if (authorizeWithinMs === undefined) return;
    this.#deadline = this.#around.timers.after(authorizeWithinMs, () => {
      if (!this.#isAuthorized()) this.#connection.close(4009, 'Connection not authorized within timeout');
    });
  }

  /** Any sign of life puts the watchdog off; a silent client is pinged, then closed. */
  #heard(): void {
    const { timers, timings } = this.#around;
    this.#watchdog?.();
    this.#watchdog = timers.after(timings.activityMs, () => {
      this.#connection.send(packed('pusher:ping', {}));
      this.#watchdog = timers.after(timings.pongMs, () => {
        this.#connection.close(4201, 'Pong reply not received in time');
      });
    });
  }

  #receive(data: RawData, isBinary: boolean): void {
    if (isBinary || !Buffer.isBuffer(data)) {
      this.#connection.error('Invalid frame: only text frames are understood');
      return;
    }
    const text = data.toString('utf8');
    this.#around.feeds.frame.record({ socketId: this.#connection.socketId, text });
    const frame = readFrame(text);
    if ('fault' in frame) this.#connection.error(frame.fault);
    else this.#dispatch(frame);
  }

  #dispatch(frame: ClientFrame): void {
    const connection = this.#connection;
    const { socketId } = connection;
    const { feeds } = this.#around;
    if (frame.event === 'pusher:ping') {
      connection.send(packed('pusher:pong', {}));
    } else if (frame.event === 'pusher:subscribe') {
      const channel = subscribe(connection, frame.data, this.#live);
      if (channel !== undefined) feeds.subscription.record({ socketId, channel });
    } else if (frame.event === 'pusher:unsubscribe') {
      const channel = unsubscribe(connection, frame.data, this.#live);
      if (channel !== undefined) feeds.unsubscription.record({ socketId, channel });
    } else if (frame.event === 'pusher:signin') {
      if (signIn(connection, frame.data, this.#live)) feeds.signin.record({ socketId, userId: connection.user?.id ?? '' });
    } else if (frame.event.startsWith('client-')) {
      this.#live.clientEvents.receive(connection, frame);
    } else if (frame.event !== 'pusher:pong') {
      connection.error(`Unknown event: ${frame.event}`);
    }
  }

  #isAuthorized(): boolean {
    return this.#connection.user !== undefined || [...this.#connection.subscriptions].some((name) => kindOf(name).authorized);
  }

  #end(code: number): void {
    this.#watchdog?.();
    this.#deadline?.();
    this.#live.forget(this.#connection);
    this.#around.feeds.disconnection.record({ socketId: this.#connection.socketId, code });
  }
}
