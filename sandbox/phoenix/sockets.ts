import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { Connection } from './connection';
import type { PhoenixService } from './service';
import { RefusedUpgrade } from './service';
import { Session } from './session';

/** Accepts sockets, or turns them away; and can fail in the ways a network does. */
export class PhoenixSockets<Who, State> {
  readonly connections = new Set<Connection<Who, State>>();
  /** Take everything in, let nothing out: not even the reply to a heartbeat. */
  silent = false;
  /** Destroy whoever tries to connect. */
  refusing = false;
  readonly #server: WebSocketServer;
  readonly #service: PhoenixService<Who, State>;
  #count = 0;

  constructor(service: PhoenixService<Who, State>) {
    this.#service = service;
    // Pongs are sent by nobody while silent, so they cannot be left to the library.
    this.#server = new WebSocketServer({ noServer: true, maxPayload: service.frameBytes, autoPong: false });
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.refusing) {
      socket.destroy();
      return;
    }
    const [path = '', search = ''] = (request.url ?? '').split('?', 2);
    const query = new URLSearchParams(search);
    try {
      if (query.get('vsn') !== '2.0.0') throw new RefusedUpgrade(403, 'The sandbox speaks version 2.0.0 of the protocol only');
      const who = this.#service.admit(path, query);
      this.#server.handleUpgrade(request, socket, head, (ws) => {
        this.#accept(ws, request, query, who);
      });
    } catch (error) {
      const { status, message } = error instanceof RefusedUpgrade ? error : new RefusedUpgrade(500, String(error));
      this.#service.feeds.refusedConnection.record({ query: Object.fromEntries(query), reason: message });
      socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    }
  }

  dropAll(): void {
    for (const connection of this.connections) connection.drop();
  }

  #accept(ws: WebSocket, request: IncomingMessage, query: URLSearchParams, who: Who): void {
    this.#count += 1;
    const connection = new Connection<Who, State>(ws, this.#count, who, () => this.silent);
    this.connections.add(connection);
    ws.on('error', () => {
      ws.terminate();
    });
    ws.on('close', () => this.connections.delete(connection));
    ws.on('ping', (data) => {
      if (!this.silent) ws.pong(data);
    });
    new Session(connection, this.#service).start(ws);
    const { number } = connection;
    this.#service.feeds.connection.record({ socket: number, query: Object.fromEntries(query), headers: request.headers });
  }
}
