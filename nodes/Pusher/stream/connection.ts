import { debuglog } from 'node:util';
import { ServiceError } from '../../../client/errors';
import { openSocket, type LiveSocket, type SocketConnection, type SocketStatus, type StatusDetail } from '../../../client/socket';
import type { ConnectionOptions } from '../../../client/transport';
import type { JsonObject } from '../../../language/metadata';
import { userChannel } from '../channels';
import { isObject, listAt } from '../../../language/reading';
import type { Authorizer } from './authorizer';
import { classifyClose, safeText } from './close-codes';
import { channelOf, isProtocolEvent, parseFrame, payload, type Frame } from './frames';
import type { Listener } from './listener';
import { SignInExchange } from './sign-in';
import type { Link } from './subscription';
import { subscriptionError, Subscriptions } from './subscriptions';

export interface PusherConnectionSettings {
  /** `wss://ws-eu.pusher.com` */
  readonly socketBase: string;
  readonly key: string;
  readonly authorizer: Authorizer;
  readonly signIn: boolean;
  readonly confirmWithinMs: number;
  readonly network: ConnectionOptions;
  /** Fired on close, to end what the authorizer is waiting for. */
  readonly abort: AbortController;
}

const PING = '{"event":"pusher:ping","data":{}}';
const PONG = '{"event":"pusher:pong","data":{}}';
const ACTIVITY_MS = 120_000;
const PONG_MS = 30_000;

/** Names of frames for those who run with NODE_DEBUG=dovecote; never what is in them. */
const debug = debuglog('dovecote');

/** One socket of protocol 7 and all the channels on it. */
export class PusherConnection implements Link {
  socketId: string | undefined;
  readonly authorizer: Authorizer;
  readonly confirmWithinMs: number;
  readonly #listeners = new Set<Listener>();
  readonly #socket: LiveSocket;
  readonly #subscriptions = new Subscriptions(this);
  readonly #signIn: SignInExchange | undefined;
  readonly #abort: AbortController;
  readonly #awaitingPong = new Set<() => void>();
  #activityMs = ACTIVITY_MS;
  #userChannel: string | undefined;
  #detail: StatusDetail = {};

  constructor({ socketBase, key, authorizer, signIn, confirmWithinMs, network, abort }: PusherConnectionSettings) {
    this.authorizer = authorizer;
    this.confirmWithinMs = confirmWithinMs;
    this.#abort = abort;
    this.#signIn = signIn ? new SignInExchange(this, { done: this.#signInDone.bind(this) }) : undefined;
    this.#socket = openSocket({
      url: () => `${socketBase}/app/${encodeURIComponent(key)}?protocol=7&client=dovecote&version=1.0`,
      network,
      manualReady: true,
      watchdog: { idleMs: () => this.#activityMs, pongMs: PONG_MS, ping: (connection) => void connection.send(PING) },
      classifyClose,
      onFrame: (text, connection) => {
        if (typeof text === 'string') this.#received(text, connection);
      },
      onStatus: (status, detail) => {
        this.#statusChanged(status, detail);
      },
      onWarning: (warning) => {
        this.#warn(warning);
      },
    });
  }

  get opened(): Promise<void> {
    return this.#socket.opened;
  }

  get status(): SocketStatus {
    return this.#socket.status;
  }

  join(listener: Listener): void {
    this.#listeners.add(listener);
    listener.status(this.status, this.#detail);
    for (const channel of listener.channels) this.#subscriptions.add(channel, listener);
    if (this.#userChannel !== undefined) this.#subscriptions.add(this.#userChannel, listener);
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
    this.#subscriptions.remove(listener);
  }

  /** False where there is no connection. */
  send(text: string): boolean {
    if (debug.enabled) debug('sent %s', parseFrame(text)?.event);
    return this.socketId !== undefined && this.#socket.send(text);
  }

  /** Resolves with the next pong: by then the server has dealt with all that was sent before. */
  flushed(): Promise<void> {
    return new Promise((resolve) => {
      this.#awaitingPong.add(resolve);
      this.send(PING);
    });
  }

  close(): Promise<void> {
    this.#abort.abort();
    this.#lost();
    return this.#socket.close();
  }

  #received(text: string, connection: SocketConnection): void {
    const received = parseFrame(text);
    if (debug.enabled) debug('received %s', received?.event);
    if (!received) this.#warn(new ServiceError({ kind: 'protocol', message: 'Pusher sent something that is not a frame of its protocol' }));
    else if (isProtocolEvent(received.event)) this.#protocol(received, connection);
    else this.#subscriptions.get(channelOf(received))?.published(received);
  }

  #protocol(received: Frame, connection: SocketConnection): void {
    switch (received.event) {
      case 'pusher:connection_established':
        this.#established(payload(received), connection);
        break;
      case 'pusher:ping':
        connection.send(PONG);
        break;
      case 'pusher:pong':
        for (const resolve of this.#awaitingPong) resolve();
        this.#awaitingPong.clear();
        break;
      case 'pusher:error':
        this.#failed(received, connection);
        break;
      case 'pusher:signin_success':
        this.#signIn?.succeeded(received);
        break;
      case 'pusher_internal:watchlist_events':
        this.#watchlist(payload(received));
        break;
      case 'pusher:subscription_error':
        this.#subscriptions.refuse(channelOf(received), subscriptionError(payload(received)));
        break;
      default:
        this.#subscriptions.get(channelOf(received))?.protocol(received);
    }
  }

  #established({ socket_id: socketId, activity_timeout: seconds }: JsonObject, connection: SocketConnection): void {
    if (typeof socketId !== 'string') {
      connection.end({ action: 'retry', error: new ServiceError({ kind: 'protocol', message: 'Pusher greeted without a socket id' }) });
      return;
    }
    this.socketId = socketId;
    this.#activityMs = typeof seconds === 'number' && seconds > 0 ? Math.min(ACTIVITY_MS, seconds * 1000) : ACTIVITY_MS;
    connection.ready();
    if (this.#signIn) void this.#signIn.begin();
    else this.#subscriptions.start();
  }

  #signInDone(userId: string | undefined, error: ServiceError | undefined): void {
    if (error) {
      this.#warn(error);
      for (const listener of this.#listeners) listener.settled(userChannel(''), error);
    }
    this.#userChannel = userId === undefined ? undefined : userChannel(userId);
    if (this.#userChannel !== undefined) for (const listener of this.#listeners) this.#subscriptions.add(this.#userChannel, listener);
    this.#subscriptions.start();
  }

  /** Codes above 4000 come with a close, except where they are about one subscription, one sign-in or one client event. */
  #failed(received: Frame, connection: SocketConnection): void {
    const { message, code, channel } = payload(received);
    const words = typeof message === 'string' ? message : '';
    const number = typeof code === 'number' ? code : 0;
    const about = channelOf(received) ?? (typeof channel === 'string' ? channel : undefined);
    if ((number === 0 || number === 4009) && this.#subscriptions.refuse(about, words)) return;
    if (this.#signIn?.pending && (number === 0 || number === 4009)) this.#signIn.fail(safeText(words));
    else if (number >= 4000 && number < 4300) connection.end(classifyClose(number, words));
    else this.#warn(protocolWarning(number, words));
  }

  #watchlist(data: JsonObject): void {
    for (const event of listAt(data, 'events')) {
      if (!isObject(event) || typeof event.name !== 'string') continue;
      for (const listener of this.#listeners) {
        listener.noticed('watchlist', this.#userChannel ?? '', `pusher:watchlist_${event.name}`, {
          user_ids: [...listAt(event, 'user_ids')],
        });
      }
    }
  }

  #statusChanged(status: SocketStatus, detail: StatusDetail): void {
    debug('%s', status);
    this.#detail = detail;
    if (status !== 'connected') this.#lost();
    for (const listener of [...this.#listeners]) listener.status(status, detail);
  }

  #lost(): void {
    this.socketId = undefined;
    this.#userChannel = undefined;
    this.#signIn?.lost();
    this.#subscriptions.lost();
  }

  #warn(warning: ServiceError): void {
    for (const listener of this.#listeners) listener.warned(warning);
  }
}

function protocolWarning(code: number, words: string): ServiceError {
  const advice =
    code === 4301
      ? 'At most 10 client events a second are taken from one connection: send fewer, or trigger them over HTTP.'
      : code === 4302
        ? 'The watchlist is too long: only its first 100 users count.'
        : undefined;
  const providerCode = code === 0 ? undefined : String(code);
  return new ServiceError(
    { kind: code === 4301 ? 'rateLimited' : 'protocol', message: `Pusher reports: ${safeText(words)}`, advice, providerCode },
    code === 0 ? undefined : `PUSHER_${code}`,
  );
}
