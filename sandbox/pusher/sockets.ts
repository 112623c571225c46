import { randomInt } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { admit } from './admission';
import { Connection } from './connection';
import { limits } from './limits';
import type { LiveApp } from './live-app';
import { Session } from './session';
import type { Surroundings } from './surroundings';

interface Parts {
  readonly apps: readonly LiveApp[];
  readonly around: Surroundings;
  readonly secure: boolean;
  readonly pathPrefix: string;
}

/** A close reason may hold 123 bytes at most. */
const REASON_BYTES = 123;

/** Accepts sockets, or turns them away; and can fail in the ways a network does. */
export class Sockets {
  /** Take everything in, let nothing out: not even a pong. */
  silent = false;
  /** Destroy whoever tries to connect. */
  refusing = false;
  // Pongs are sent by hand, so that silence is complete.
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, autoPong: false });
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get connections(): readonly Connection[] {
    return this.#parts.apps.flatMap(({ connections }) => [...connections]);
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.refusing) {
      socket.destroy();
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (ws) => {
      // A broken frame ends its socket with a 100x code; there is nobody else to tell.
      ws.on('error', () => {
        ws.terminate();
      });
      this.#accept(ws, request);
    });
  }

  dropAll(): void {
    for (const connection of this.connections) connection.drop();
  }

  #accept(ws: WebSocket, request: IncomingMessage): void {
    const { apps, around, secure, pathPrefix } = this.#parts;
    const [path = '', search = ''] = (request.url ?? '').split('?', 2);
    const query = new URLSearchParams(search);
    const key = path.startsWith(`${pathPrefix}/app/`) ? path.slice(pathPrefix.length + 5) : undefined;
    const connection = new Connection(ws, socketId(), () => this.silent);
    const live = admit({ key, protocol: query.get('protocol'), secure }, apps);
    if ('code' in live) {
      connection.close(live.code, Buffer.from(live.reason).subarray(0, REASON_BYTES).toString('utf8'));
      return;
    }
    new Session(ws, connection, live, around).start();
    around.feeds.connection.record({
      socketId: connection.socketId,
      query: Object.fromEntries(query),
      headers: request.headers,
    });
  }
}

const socketId = (): string => `${randomInt(100_000, 1_000_000)}.${randomInt(1, 1_000_000_000)}`;
