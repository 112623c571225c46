import WebSocket from 'ws';
import type { ClustaarSandbox } from '../../../sandbox/clustaar';
import { Feed } from '../../../sandbox/feed';
import type { JsonRecord } from '../../../sandbox/json';
import { isRecord, parseJson } from '../../../sandbox/json';
import { whenDone } from '../../support/clean-up';

export interface ChatFrame {
  readonly joinRef: unknown;
  readonly ref: unknown;
  readonly topic: unknown;
  readonly event: unknown;
  readonly payload: JsonRecord;
}

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** A bare socket of the web chat. */
export class ChatSocket {
  readonly frames = new Feed<ChatFrame>('frame');
  readonly closed: Promise<number>;
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
      ws.on('close', resolve);
    });
  }

  /** An open socket. Fails with the status when the upgrade is refused. */
  static open({ socketUrl }: ClustaarSandbox, path = '/websocket?vsn=2.0.0'): Promise<ChatSocket> {
    const ws = new WebSocket(`${socketUrl}${path}`, { rejectUnauthorized: false });
    const socket = new ChatSocket(ws);
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

  send(topic: string, event: string, payload: JsonRecord = {}, joinRef: string | null = '1'): string {
    this.#ref += 1;
    const ref = String(this.#ref);
    this.sendText(JSON.stringify([joinRef, ref, topic, event, payload]));
    return ref;
  }

  sendText(text: string): void {
    this.#ws.send(text);
  }

  /** Sends a frame and gives its reply. */
  ask(topic: string, event: string, payload: JsonRecord = {}, joinRef: string | null = '1'): Promise<ChatFrame> {
    const ref = String(this.#ref + 1);
    const reply = this.frames.next({ match: (frame) => frame.event === 'phx_reply' && frame.ref === ref });
    this.send(topic, event, payload, joinRef);
    return reply;
  }

  /** A beat and its reply: everything sent before it has been dealt with. */
  heartbeat(): Promise<ChatFrame> {
    return this.ask('phoenix', 'heartbeat', {}, null);
  }

  /** The next frame of that kind. */
  next(event: string): Promise<ChatFrame> {
    return this.frames.next({ match: (frame) => frame.event === event });
  }
}
