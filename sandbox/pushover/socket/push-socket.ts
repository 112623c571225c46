import type { WebSocket } from 'ws';
import type { Cancel } from '../../timers';
import type { Surroundings } from '../surroundings';

/** What a socket is told, one byte each: keep-alive, new message, reload, permanent error, logged in elsewhere. */
export type ControlByte = '#' | '!' | 'R' | 'E' | 'A';

/** One socket of one client. */
export class PushSocket {
  readonly number: number;
  /** Id of the device that logged in on it. */
  device: string | undefined;
  readonly #ws: WebSocket;
  readonly #isSilent: () => boolean;
  #keepAlive: Cancel | undefined;

  constructor(ws: WebSocket, number: number, isSilent: () => boolean) {
    this.#ws = ws;
    this.number = number;
    this.#isSilent = isSilent;
  }

  /** Sends any bytes in one frame, binary unless told. */
  send(bytes: string | Buffer, binary = true): void {
    if (!this.#isSilent() && this.#ws.readyState === this.#ws.OPEN) this.#ws.send(bytes, { binary });
  }

  tell(byte: ControlByte): void {
    this.send(byte);
  }

  /** The last word, then the end. */
  end(byte: ControlByte): void {
    this.tell(byte);
    this.close(1000);
  }

  pong(data: Buffer): void {
    if (!this.#isSilent() && this.#ws.readyState === this.#ws.OPEN) this.#ws.pong(data);
  }

  close(code: number): void {
    this.#ws.close(code);
  }

  /** Without a closing handshake: the client sees 1006. */
  drop(): void {
    this.#ws.terminate();
  }

  keepAlive(around: Surroundings): void {
    this.#keepAlive = around.timers.after(around.timings.keepAliveMs, () => {
      this.tell('#');
      this.keepAlive(around);
    });
  }

  stopKeepAlive(): void {
    this.#keepAlive?.();
  }
}
