import type { WebSocket } from 'ws';
import type { UserClaims } from '../http/user-tokens';
import type { Frame } from '../../phoenix/frames';
import { frameText } from '../../phoenix/frames';
import type { FeedSubscription } from './subscription';

/** One socket of one client. */
export class Connection {
  readonly number: number;
  readonly user: UserClaims | undefined;
  /** By topic. */
  readonly feeds = new Map<string, FeedSubscription>();
  /** Topics of guides, with their join references. */
  readonly guides = new Map<string, string | null>();
  readonly #ws: WebSocket;
  readonly #isSilent: () => boolean;

  constructor(ws: WebSocket, number: number, user: UserClaims | undefined, isSilent: () => boolean) {
    this.#ws = ws;
    this.number = number;
    this.user = user;
    this.#isSilent = isSilent;
  }

  send(frame: Frame): void {
    this.sendText(frameText(frame));
  }

  /** Sends `text` as it is, also when it is no frame at all. */
  sendText(text: string): void {
    if (!this.#isSilent() && this.#ws.readyState === this.#ws.OPEN) this.#ws.send(text);
  }

  /** Tells the client that its channels crashed or were closed; they are joined no more. */
  endTopics(event: 'phx_error' | 'phx_close'): void {
    const joined = [...[...this.feeds].map(([topic, { joinRef }]) => [topic, joinRef] as const), ...this.guides];
    this.feeds.clear();
    this.guides.clear();
    for (const [topic, joinRef] of joined) this.send({ joinRef, ref: joinRef, topic, event, payload: {} });
  }

  close(code: number, reason: string): void {
    this.#ws.close(code, reason);
  }

  /** Drops the socket without a closing handshake: the client sees 1006. */
  drop(): void {
    this.#ws.terminate();
  }
}
