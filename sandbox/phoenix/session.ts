import type { WebSocket } from 'ws';
import type { Connection } from './connection';
import type { Frame } from './frames';
import { parseFrame, replyTo } from './frames';
import type { PhoenixService } from './service';
import { RefusedJoin } from './service';

/** What one client says, and what it hears back. */
export class Session<Who, State> {
  readonly #connection: Connection<Who, State>;
  readonly #service: PhoenixService<Who, State>;

  constructor(connection: Connection<Who, State>, service: PhoenixService<Who, State>) {
    this.#connection = connection;
    this.#service = service;
  }

  start(ws: WebSocket): void {
    const { number } = this.#connection;
    ws.on('message', (data) => {
      const text = Buffer.isBuffer(data) ? data.toString('utf8') : '';
      this.#service.feeds.frame.record({ socket: number, text });
      const frame = parseFrame(text);
      // What cannot be decoded crashes the socket's process, as in Phoenix.
      if (frame === undefined) this.#connection.close(1011, 'Not a frame');
      else this.#handle(frame);
    });
    ws.on('close', (code) => {
      this.#service.feeds.disconnection.record({ socket: number, code });
    });
  }

  #handle(frame: Frame): void {
    const { topic, event } = frame;
    if (topic === 'phoenix' && event === 'heartbeat') this.#connection.send(replyTo(frame, 'ok'));
    else if (event === 'phx_join') this.#join(frame);
    else if (!this.#connection.topics.has(topic)) this.#connection.send(replyTo(frame, 'error', { reason: 'unmatched topic' }));
    else if (event === 'phx_leave') this.#leave(frame);
    else this.#service.receive?.(this.#connection, frame);
  }

  /** A second join of a topic takes the place of the first, which is told that it is closed. */
  #join(frame: Frame): void {
    const { topics, number } = this.#connection;
    const { topic, joinRef, payload } = frame;
    try {
      const { state, response } = this.#service.join(this.#connection, frame);
      const before = topics.get(topic);
      if (before !== undefined) this.#connection.tellEnded(topic, before.joinRef, 'phx_close');
      topics.set(topic, { joinRef, state });
      this.#connection.send(replyTo(frame, 'ok', response));
      this.#service.feeds.join.record({ socket: number, topic, params: payload });
    } catch (error) {
      const reason = error instanceof RefusedJoin ? error.message : `Internal error: ${String(error)}`;
      this.#connection.send(replyTo(frame, 'error', { reason }));
    }
  }

  #leave(frame: Frame): void {
    const { topics, number } = this.#connection;
    topics.delete(frame.topic);
    this.#connection.send(replyTo(frame, 'ok'));
    this.#connection.tellEnded(frame.topic, frame.joinRef, 'phx_close');
    this.#service.feeds.leave.record({ socket: number, topic: frame.topic });
  }
}
