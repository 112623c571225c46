import type { WebSocket } from 'ws';
import { Refusal } from '../http/refusal';
import type { Environment } from '../state/environment';
import type { Connection } from './connection';
import type { Frame } from '../../phoenix/frames';
import { parseFrame, replyTo } from '../../phoenix/frames';
import { FeedSubscription } from './subscription';

/** What one client says, and what it hears back. */
export class Session {
  readonly #connection: Connection;
  readonly #environment: Environment;

  constructor(connection: Connection, environment: Environment) {
    this.#connection = connection;
    this.#environment = environment;
  }

  start(ws: WebSocket): void {
    const { number } = this.#connection;
    ws.on('message', (data) => {
      const text = Buffer.isBuffer(data) ? data.toString('utf8') : '';
      this.#environment.around.feeds.frame.record({ socket: number, text });
      const frame = parseFrame(text);
      // What cannot be decoded crashes the socket's process, as in Phoenix.
      if (frame === undefined) this.#connection.close(1011, 'Not a frame');
      else this.#handle(frame);
    });
    ws.on('close', (code) => {
      this.#environment.around.feeds.disconnection.record({ socket: number, code });
    });
  }

  #handle(frame: Frame): void {
    const { topic, event } = frame;
    if (topic === 'phoenix' && event === 'heartbeat') this.#connection.send(replyTo(frame, 'ok'));
    else if (event === 'phx_join') this.#join(frame);
    else if (!this.#isJoined(topic)) this.#connection.send(replyTo(frame, 'error', { reason: 'unmatched topic' }));
    else if (event === 'phx_leave') this.#leave(frame);
  }

  #isJoined(topic: string): boolean {
    return this.#connection.feeds.has(topic) || this.#connection.guides.has(topic);
  }

  #join(frame: Frame): void {
    try {
      this.#enter(frame);
      this.#connection.send(replyTo(frame, 'ok'));
      this.#environment.around.feeds.join.record({ socket: this.#connection.number, topic: frame.topic, params: frame.payload });
    } catch (error) {
      const reason = error instanceof Refusal ? error.message : `Internal error: ${String(error)}`;
      this.#connection.send(replyTo(frame, 'error', { reason }));
    }
  }

  /** A second join of a topic takes the place of the first, which is told that it is closed. */
  #enter({ joinRef, topic, payload }: Frame): void {
    const { feeds, guides, user: claims } = this.#connection;
    const [, kind, channelId = '', owner = ''] = /^(feeds|guides):([^:]+)(?::(.+))?$/.exec(topic) ?? [];
    const user = kind === 'guides' ? payload.user_id : owner;
    const type = kind === 'guides' ? 'in_app_guide' : 'in_app_feed';
    if (kind === undefined || typeof user !== 'string' || user === '') throw new Refusal(404, 'unmatched', 'unmatched topic');
    if (this.#environment.channel(channelId)?.type !== type) throw new Refusal(404, 'channel_invalid', 'channel_invalid');
    if (claims !== undefined && claims.user !== user) throw new Refusal(403, 'authorization', 'unauthorized');
    const before = feeds.get(topic);
    if (kind === 'guides') {
      guides.set(topic, joinRef);
      return;
    }
    const subscription = new FeedSubscription({ joinRef, topic, channelId, user }, payload);
    if (before !== undefined) this.#tellClosed(topic, before.joinRef);
    feeds.set(topic, subscription);
  }

  #leave(frame: Frame): void {
    const { feeds, guides, number } = this.#connection;
    feeds.delete(frame.topic);
    guides.delete(frame.topic);
    this.#connection.send(replyTo(frame, 'ok'));
    this.#tellClosed(frame.topic, frame.joinRef);
    this.#environment.around.feeds.leave.record({ socket: number, topic: frame.topic });
  }

  #tellClosed(topic: string, joinRef: string | null): void {
    this.#connection.send({ joinRef, ref: joinRef, topic, event: 'phx_close', payload: {} });
  }
}
