import WebSocket from 'ws';
import { Feed } from '../../../sandbox/feed';
import type { JsonRecord } from '../../../sandbox/json';
import { isRecord, parseJson } from '../../../sandbox/json';
import type { KnockSandbox } from '../../../sandbox/knock';
import { demoChannels } from '../../../sandbox/knock';
import { whenDone } from '../../support/clean-up';

export interface RawFrame {
  readonly joinRef: unknown;
  readonly ref: unknown;
  readonly topic: unknown;
  readonly event: unknown;
  readonly payload: JsonRecord;
}

export const feedTopic = (user: string, channel: string = demoChannels.feed.id): string => `feeds:${channel}:${user}`;

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A bare Phoenix socket, to say what no library would say. */
export class RawSocket {
  readonly frames = new Feed<RawFrame>('frame');
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly #ws: WebSocket;
  #ref = 0;

  private constructor(ws: WebSocket) {
    this.#ws = ws;
    ws.on('message', (data) => {
      const parts = parseJson(Buffer.isBuffer(data) ? data.toString('utf8') : '');
      const [joinRef, ref, topic, event, payload] = isList(parts) ? parts : [];
      this.frames.record({ joinRef, ref, topic, event, payload: isRecord(payload) ? payload : {} });
    });
    this.closed = new Promise((resolve) => {
      ws.on('close', (code, reason) => {
        resolve({ code, reason: reason.toString('utf8') });
      });
    });
  }

  /** An open socket. Fails with the status when the upgrade is refused. */
  static open(sandbox: KnockSandbox, query: Readonly<Record<string, string>> = {}, path = '/ws/v1/websocket'): Promise<RawSocket> {
    const search = new URLSearchParams({ api_key: sandbox.publicKey, vsn: '2.0.0', ...query });
    const ws = new WebSocket(`${sandbox.socketUrl}${path}?${search.toString()}`, { rejectUnauthorized: false });
    const socket = new RawSocket(ws);
    whenDone(() => {
      ws.terminate();
    });
    return new Promise((resolve, reject) => {
      ws.once('open', () => {
        resolve(socket);
      });
      ws.on('error', reject);
    });
  }

  sendText(text: string): void {
    this.#ws.send(text);
  }

  ping(): void {
    this.#ws.ping();
  }

  onPong(heard: () => void): void {
    this.#ws.on('pong', heard);
  }

  /** Sends a frame and gives its reply. */
  ask(topic: string, event: string, payload: JsonRecord = {}, joinRef?: string | null): Promise<RawFrame> {
    this.#ref += 1;
    const ref = String(this.#ref);
    const reply = this.frames.next({ match: (frame) => frame.event === 'phx_reply' && frame.ref === ref });
    this.sendText(JSON.stringify([joinRef === undefined ? ref : joinRef, ref, topic, event, payload]));
    return reply;
  }

  join(topic: string, params: JsonRecord = {}): Promise<RawFrame> {
    return this.ask(topic, 'phx_join', params);
  }

  /** A beat and its reply: everything sent before it has been dealt with. */
  heartbeat(): Promise<RawFrame> {
    return this.ask('phoenix', 'heartbeat', {}, null);
  }

  /** The next frame of that kind. */
  next(event: string): Promise<RawFrame> {
    return this.frames.next({ match: (frame) => frame.event === event });
  }
}
