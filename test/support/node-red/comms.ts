import { once } from 'node:events';
import WebSocket from 'ws';
import { z } from 'zod';
import { Happenings, inTime } from '../host/waiting';

/** What Node-RED told its editors over the comms socket. */
export interface CommsEvent {
  /** For example `status/<node id>`, `debug`, `notification/runtime-deploy`. */
  readonly topic: string;
  readonly data: unknown;
}

const packet = z.union([
  z.array(z.object({ topic: z.string(), data: z.unknown() })),
  z.object({ auth: z.enum(['ok', 'fail']) }).transform(({ auth }) => [{ topic: 'auth', data: auth }]),
]);

/** A client of the socket that the editor listens to. Receives every topic. */
export class Comms {
  readonly events = new Happenings<CommsEvent>('comms event');
  readonly #socket: WebSocket;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data: Buffer) => {
      for (const event of packet.parse(JSON.parse(data.toString('utf8')))) this.events.add(event);
    });
  }

  /** Connects, signs in with `token` where there is one, and asks for the statuses that are retained. */
  static async open(url: string, token: string | undefined): Promise<Comms> {
    const socket = new WebSocket(url, { handshakeTimeout: 5_000 });
    const comms = new Comms(socket);
    await inTime('the comms connection', once(socket, 'open'));
    if (token !== undefined) {
      socket.send(JSON.stringify({ auth: token }));
      await comms.events.find(({ topic, data }) => topic === 'auth' && data === 'ok');
    }
    for (const topic of ['status/#', 'notification/#']) socket.send(JSON.stringify({ subscribe: topic }));
    // Retained on every start: once it is here, so is every status that was retained.
    await comms.events.find(({ topic }) => topic === 'notification/runtime-state');
    return comms;
  }

  async close(): Promise<void> {
    if (this.#socket.readyState === WebSocket.CLOSED) return;
    const closed = once(this.#socket, 'close');
    this.#socket.terminate();
    await closed;
  }
}
