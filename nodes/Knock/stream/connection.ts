import { debuglog } from 'node:util';
import { systemClock, type Clock } from '../../../client/clock';
import { ServiceError } from '../../../client/errors';
import { openSocket, type LiveSocket, type SocketConnection, type SocketStatus, type StatusDetail } from '../../../client/socket';
import type { ConnectionOptions } from '../../../client/transport';
import { readFrame, writeFrame, type Frame } from '../../../client/phoenix/frames';
import { Heartbeat } from '../../../client/phoenix/heartbeat';
import type { Listener } from './listener';
import { Topic, type Link } from './topic';
import { classifyClose, classifyFailure, silence } from './verdicts';

export interface FeedConnectionSettings {
  /** `wss://api.knock.app` */
  readonly socketBase: string;
  readonly publicKey: string;
  readonly branch: string | undefined;
  /** A fresh user token, asked for before each attempt; undefined where the credential cannot sign. */
  readonly token: ((now: Date) => UserToken) | undefined;
  readonly network: ConnectionOptions;
  /** For tests. */
  readonly clock?: Clock | undefined;
  readonly random?: (() => number) | undefined;
}

export interface UserToken {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly expiresAtMs: number;
}

/** The connection is made anew this long before its token ends. */
const RENEW_BEFORE_MS = 30_000;

/** Events of frames for those who run with NODE_DEBUG=dovecote; never what is in them. */
const debug = debuglog('dovecote');

/** One Phoenix socket of one user, and the feeds on it. */
export class FeedConnection implements Link {
  readonly clock: Clock;
  readonly random: (() => number) | undefined;
  readonly #settings: FeedConnectionSettings;
  readonly #socket: LiveSocket;
  readonly #listeners = new Set<Listener>();
  readonly #topics = new Map<string, Topic>();
  readonly #heartbeat: Heartbeat;
  #live: SocketConnection | undefined;
  #token: UserToken | undefined;
  #lastRef = 0;
  #detail: StatusDetail = {};
  /** Made anew on purpose: nobody needs to hear of it. */
  #renewing = false;
  #callOffRenewal: () => void = () => undefined;

  constructor(settings: FeedConnectionSettings) {
    this.#settings = settings;
    this.clock = settings.clock ?? systemClock;
    this.random = settings.random;
    this.#heartbeat = new Heartbeat(this.clock, this.#beat.bind(this), () => this.#live?.end(silence()));
    this.#socket = openSocket({
      url: () => this.#url(),
      network: settings.network,
      backoff: { baseMs: 1000, floorMs: 250, capMs: 600_000 },
      classifyClose,
      classifyFailure: (error) => classifyFailure(error, settings.token !== undefined),
      onOpen: (connection) => {
        this.#opened(connection);
      },
      onFrame: (text) => {
        if (typeof text === 'string') this.#received(text);
      },
      onStatus: (status, detail) => {
        this.#statusChanged(status, detail);
      },
      onWarning: (warning) => {
        this.#warn(warning);
      },
      clock: settings.clock,
      random: settings.random,
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
    let topic = this.#topics.get(listener.topic);
    if (!topic) this.#topics.set(listener.topic, (topic = new Topic(listener.topic, this)));
    topic.add(listener);
  }

  leave(listener: Listener): void {
    this.#listeners.delete(listener);
    const topic = this.#topics.get(listener.topic);
    topic?.remove(listener);
    if (topic?.isEmpty) this.#topics.delete(listener.topic);
  }

  close(): Promise<void> {
    this.#lost();
    return this.#socket.close();
  }

  get isOpen(): boolean {
    return this.#live !== undefined;
  }

  nextRef(): string {
    return String(++this.#lastRef);
  }

  send(frame: Frame): void {
    debug('sent %s', frame.event);
    this.#live?.send(writeFrame(frame));
  }

  secrets(): readonly (string | undefined)[] {
    return [this.#token?.token, this.#settings.publicKey];
  }

  /** The token is part of the address, so an old one would be refused for ever. */
  #url(): string {
    const { socketBase, publicKey, branch, token } = this.#settings;
    this.#token = token?.(new Date(this.clock.now()));
    const query = new URLSearchParams({
      ...(this.#token ? { user_token: this.#token.token } : {}),
      api_key: publicKey,
      ...(branch === undefined ? {} : { branch_slug: branch }),
      vsn: '2.0.0',
    });
    return `${socketBase}/ws/v1/websocket?${query.toString()}`;
  }

  #opened(connection: SocketConnection): void {
    this.#live = connection;
    this.#heartbeat.start();
    if (this.#token) {
      const renewInMs = Math.max(0, this.#token.expiresAtMs - RENEW_BEFORE_MS - this.clock.now());
      this.#callOffRenewal = this.clock.after(renewInMs, () => {
        this.#renewing = true;
        connection.end({ action: 'retryNow' });
      });
    }
    for (const topic of this.#topics.values()) topic.join();
  }

  #received(text: string): void {
    const frame = readFrame(text);
    debug('received %s', frame?.event);
    if (!frame) this.#warn(new ServiceError({ kind: 'protocol', message: 'Knock sent something that is not a frame of its protocol' }));
    else if (frame.topic === 'phoenix') this.#heartbeat.answered(frame.ref);
    else this.#topics.get(frame.topic)?.received(frame);
  }

  #beat(): string {
    const ref = this.nextRef();
    this.send({ joinRef: null, ref, topic: 'phoenix', event: 'heartbeat', payload: {} });
    return ref;
  }

  #statusChanged(status: SocketStatus, detail: StatusDetail): void {
    debug('%s', status);
    this.#detail = detail;
    if (status !== 'connected') this.#lost();
    const silent = this.#renewing && status === 'reconnecting' && detail.error === undefined;
    if (!silent) this.#renewing = false;
    if (!silent) for (const listener of [...this.#listeners]) listener.status(status, detail);
  }

  #lost(): void {
    this.#live = undefined;
    this.#heartbeat.stop();
    this.#callOffRenewal();
    for (const topic of this.#topics.values()) topic.lost();
  }

  #warn(warning: ServiceError): void {
    for (const listener of this.#listeners) listener.warned(warning);
  }
}
