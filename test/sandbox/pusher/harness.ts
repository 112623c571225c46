import PusherServerLibrary from 'pusher';
import PusherClient from 'pusher-js';
import WebSocket from 'ws';
import { Feed } from '../../../sandbox/feed';
import { isRecord, parseJson, parseRecord } from '../../../sandbox/json';
import type { PusherSandbox, PusherSandboxOptions } from '../../../sandbox/pusher';
import { startPusherSandbox } from '../../../sandbox/pusher';
import { whenDone } from '../../support/clean-up';
import { matching } from '../../support/matchers';
import { exchange } from '../exchange';
import { type Delivery, openReceiverOf, type Receiver } from '../receiver';

export async function openSandbox(options?: PusherSandboxOptions): Promise<PusherSandbox> {
  const sandbox = await startPusherSandbox(options);
  whenDone(() => sandbox.close());
  return sandbox;
}

/** The official server library, pointed at the sandbox. */
export function serverLibrary(sandbox: PusherSandbox, more: Partial<PusherServerLibrary.BaseOptions> = {}): PusherServerLibrary {
  const { id, key, secret } = sandbox.app;
  return new PusherServerLibrary({ appId: id, key, secret, host: sandbox.host, port: String(sandbox.port), useTLS: false, ...more });
}

export interface User {
  readonly id: string;
  readonly info?: Readonly<Record<string, unknown>>;
  readonly watchlist?: readonly string[];
}

/** The official client library, connected; `user` is who it joins presence channels and signs in as. */
export async function clientLibrary(sandbox: PusherSandbox, user: User = { id: 'nobody' }, masterKey?: string): Promise<PusherClient> {
  const server = serverLibrary(sandbox, masterKey === undefined ? {} : { encryptionMasterKeyBase64: masterKey });
  const userInfo = user.info === undefined ? {} : { user_info: user.info };
  const client = new PusherClient(sandbox.app.key, {
    cluster: 'sandbox',
    wsHost: sandbox.host,
    wsPort: sandbox.port,
    forceTLS: false,
    enabledTransports: ['ws'],
    channelAuthorization: {
      customHandler: ({ socketId, channelName }, callback) => {
        const data = channelName.startsWith('presence-') ? { user_id: user.id, ...userInfo } : undefined;
        callback(null, server.authorizeChannel(socketId, channelName, data));
      },
    },
    userAuthentication: {
      customHandler: ({ socketId }, callback) => {
        callback(null, server.authenticateUser(socketId, { id: user.id, ...userInfo, watchlist: user.watchlist ?? [] }));
      },
    },
  });
  whenDone(() => {
    client.disconnect();
  });
  await bound(client.connection, 'connected');
  return client;
}

interface Bindable {
  bind(event: string, callback: (data: unknown, metadata?: unknown) => void): unknown;
}

/** The data of the next `event`, within five seconds. */
export function bound(emitter: Bindable, event: string): Promise<unknown> {
  return heard(emitter, event).next();
}

/** Everything heard of `event` from now on. */
export function heard(emitter: Bindable, event: string): Feed<unknown> {
  const feed = new Feed<unknown>(event);
  emitter.bind(event, (data) => {
    feed.record(data);
  });
  return feed;
}

export interface Frame {
  readonly event: string;
  readonly channel?: unknown;
  /** With the JSON inside strings parsed. */
  readonly data: unknown;
  /** As it was in the frame. */
  readonly rawData: unknown;
  readonly user_id?: unknown;
}

/** A bare socket, to say what no library would say. */
export class RawClient {
  readonly frames = new Feed<Frame>('frame');
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly ws: WebSocket;
  socketId = '';

  constructor(ws: WebSocket) {
    this.ws = ws;
    ws.on('message', (data) => {
      const frame = parseRecord(Buffer.isBuffer(data) ? data.toString('utf8') : '') ?? {};
      const inner = typeof frame.data === 'string' ? (parseJson(frame.data) ?? frame.data) : frame.data;
      this.frames.record({ ...frame, event: String(frame.event), data: inner, rawData: frame.data });
    });
    ws.on('error', () => {
      ws.terminate();
    });
    this.closed = new Promise((resolve) => {
      ws.on('close', (code, reason) => {
        resolve({ code, reason: reason.toString('utf8') });
      });
    });
  }

  send(frame: unknown): void {
    this.ws.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  subscribe(channel: string, more: Readonly<Record<string, string>> = {}): Promise<Frame> {
    this.send({ event: 'pusher:subscribe', data: { channel, ...more } });
    return this.frame('pusher_internal:subscription_succeeded', channel);
  }

  /** The first frame of that kind, come or coming. */
  frame(event: string, channel?: string): Promise<Frame> {
    return this.frames.next({
      match: (frame) => frame.event === event && (channel === undefined || frame.channel === channel),
      includePast: true,
    });
  }

  nextFrame(event: string): Promise<Frame> {
    return this.frames.next({ match: (frame) => frame.event === event });
  }

  /** A ping and its pong: everything sent before it has been dealt with. */
  async settle(): Promise<void> {
    const pong = this.nextFrame('pusher:pong');
    this.send({ event: 'pusher:ping', data: {} });
    await pong;
  }
}

export function rawSocket(sandbox: PusherSandbox, path = `/app/${sandbox.app.key}?protocol=7&client=test&version=1`): RawClient {
  const ws = new WebSocket(`${sandbox.socketUrl}${path}`, { rejectUnauthorized: false });
  whenDone(() => {
    ws.terminate();
  });
  return new RawClient(ws);
}

/** A bare socket that has been greeted. */
export async function rawClient(sandbox: PusherSandbox, path?: string): Promise<RawClient> {
  const client = rawSocket(sandbox, path);
  const { data } = await client.frame('pusher:connection_established');
  client.socketId = isRecord(data) ? String(data.socket_id) : '';
  return client;
}

export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
}

interface Call {
  readonly method: 'GET' | 'POST';
  /** Below `/apps/{id}`. */
  readonly path: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Changes the signed query before it is sent. */
  readonly tamper?: (query: URLSearchParams) => void;
}

/** A request signed by the official library, and tampered with on the way. */
export async function call(sandbox: PusherSandbox, { method, path, params = {}, body, tamper }: Call): Promise<HttpAnswer> {
  const fullPath = `/apps/${sandbox.app.id}${path}`;
  const signed = serverLibrary(sandbox).createSignedQueryString({
    method,
    path: fullPath,
    params,
    ...(body === undefined ? {} : { body }),
  });
  const query = new URLSearchParams(signed);
  tamper?.(query);
  const { status, text } = await exchange(`${sandbox.url}${fullPath}?${query.toString()}`, { method, body });
  return { status, text };
}

export interface Received extends Delivery {
  readonly events: readonly unknown[];
}

export const openReceiver = (...statuses: readonly number[]): Promise<Receiver<Received>> =>
  openReceiverOf(statuses, (delivery): Received => {
    const events: unknown = parseRecord(delivery.rawBody)?.events;
    return { ...delivery, events: Array.isArray(events) ? events : [] };
  });

/** What a `pusher:error` frame matches. */
export const errorOf = (message: string | RegExp, code: number | null = null): object => ({
  data: { message: typeof message === 'string' ? message : matching(message), code },
});
