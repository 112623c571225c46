import WebSocket from 'ws';
import { Feed } from '../../sandbox/feed';
import type { JsonRecord } from '../../sandbox/json';
import { isRecord, parseJson } from '../../sandbox/json';
import { whenDone } from '../support/clean-up';

export interface PhoenixFrame {
  readonly joinRef: unknown;
  readonly ref: unknown;
  readonly topic: unknown;
  readonly event: unknown;
  readonly payload: JsonRecord;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A bare Phoenix socket, to say what no library would say. */
export class PhoenixSocket {
  readonly frames = new Feed<PhoenixFrame>('frame');
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  readonly #ws: WebSocket;
  #ref = 0;
  /** The ref of the latest join, which frames name until the next one. */
  #joinRef: string | null = null;

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
  static open(url: string): Promise<PhoenixSocket> {
    const ws = new WebSocket(url, { rejectUnauthorized: false });
    const socket = new PhoenixSocket(ws);
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

  /** Sends a frame and gives its ref. */
  send(topic: string, event: string, payload: JsonRecord = {}, joinRef?: string | null): string {
    this.#ref += 1;
    const ref = String(this.#ref);
    if (event === 'phx_join') this.#joinRef = joinRef ?? ref;
    this.sendText(JSON.stringify([joinRef === undefined ? this.#joinRef : joinRef, ref, topic, event, payload]));
    return ref;
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
  ask(topic: string, event: string, payload: JsonRecord = {}, joinRef?: string | null): Promise<PhoenixFrame> {
    const ref = this.send(topic, event, payload, joinRef);
    return this.frames.next({ match: (frame) => frame.event === 'phx_reply' && frame.ref === ref });
  }

  join(topic: string, params: JsonRecord = {}): Promise<PhoenixFrame> {
    return this.ask(topic, 'phx_join', params);
  }

  /** A beat and its reply: everything sent before it has been dealt with. */
  heartbeat(): Promise<PhoenixFrame> {
    return this.ask('phoenix', 'heartbeat', {}, null);
  }

  /** The next frame of that kind. */
  next(event: string): Promise<PhoenixFrame> {
    return this.frames.next({ match: (frame) => frame.event === event });
  }
}
