import type { WebSocket } from 'ws';
import type { Frame } from './frames';
import { frameText } from './frames';

/** A channel somebody has joined; `State` is what the service remembers of it. */
export interface Joined<State> {
  readonly joinRef: string | null;
  readonly state: State;
}

/** One socket of one client. `Who` is whom the service let in. */
export class Connection<Who, State> {
  readonly number: number;
  readonly who: Who;
  /** By topic. */
  readonly topics = new Map<string, Joined<State>>();
  readonly #ws: WebSocket;
  readonly #isSilent: () => boolean;

  constructor(ws: WebSocket, number: number, who: Who, isSilent: () => boolean) {
    this.#ws = ws;
    this.number = number;
    this.who = who;
    this.#isSilent = isSilent;
  }

  send(frame: Frame): void {
    this.sendText(frameText(frame));
  }

  /** News on a topic, an answer to nothing. */
  push(topic: string, event: string, payload: Frame['payload']): void {
    this.send({ joinRef: null, ref: null, topic, event, payload });
  }

  /** Sends `text` as it is, also when it is no frame at all. */
  sendText(text: string): void {
    if (!this.#isSilent() && this.#ws.readyState === this.#ws.OPEN) this.#ws.send(text);
  }

  /** Tells the client that a channel it had joined is no more. */
  tellEnded(topic: string, joinRef: string | null, event: 'phx_error' | 'phx_close'): void {
    this.send({ joinRef, ref: joinRef, topic, event, payload: {} });
  }

  /** Ends every channel; none is joined any more. */
  endTopics(event: 'phx_error' | 'phx_close'): void {
    const joined = [...this.topics];
    this.topics.clear();
    for (const [topic, { joinRef }] of joined) this.tellEnded(topic, joinRef, event);
  }

  close(code: number, reason: string): void {
    this.#ws.close(code, reason);
  }

  /** Drops the socket without a closing handshake: the client sees 1006. */
  drop(): void {
    this.#ws.terminate();
  }
}
