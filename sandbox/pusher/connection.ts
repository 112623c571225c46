import type { WebSocket } from 'ws';
import type { ServerFrame } from './frames';
import { errorFrame } from './frames';

/** Who a connection signed in as. */
export interface SignedInUser {
  readonly id: string;
  /** Shown to the members of presence channels; undefined when none was given. */
  readonly info: unknown;
  readonly watchlist: readonly string[];
}

/** One socket of one client. */
export class Connection {
  readonly socketId: string;
  readonly subscriptions = new Set<string>();
  /** The user this socket signed in as. */
  user: SignedInUser | undefined;
  readonly #ws: WebSocket;
  readonly #isSilent: () => boolean;

  constructor(ws: WebSocket, socketId: string, isSilent: () => boolean) {
    this.#ws = ws;
    this.socketId = socketId;
    this.#isSilent = isSilent;
  }

  send(frame: ServerFrame): void {
    this.sendText(JSON.stringify(frame));
  }

  /** Sends `text` as it is, also when it is no frame at all. */
  sendText(text: string): void {
    if (!this.#isSilent() && this.#ws.readyState === this.#ws.OPEN) this.#ws.send(text);
  }

  pong(data: Buffer): void {
    if (!this.#isSilent() && this.#ws.readyState === this.#ws.OPEN) this.#ws.pong(data);
  }

  error(message: string, code: number | null = null): void {
    this.send(errorFrame(message, code));
  }

  /** Closes with a code, announced by a `pusher:error` as Pusher does for its own codes (4000 and above). */
  close(code: number, reason: string): void {
    if (code >= 4000) this.error(reason, code);
    this.#ws.close(code, reason);
  }

  /** Drops the socket without a closing handshake: the client sees 1006. */
  drop(): void {
    this.#ws.terminate();
  }
}
