import type { IncomingMessage } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Access } from '../http/callers';
import { identifyUser } from '../http/callers';
import { forbidden, Refusal } from '../http/refusal';
import type { UserClaims } from '../http/user-tokens';
import { limits } from '../limits';
import type { Environment } from '../state/environment';
import type { Message } from '../state/message';
import { Connection } from './connection';
import { Session } from './session';

/** Accepts sockets, or turns them away; tells the feeds what is new; and can fail in the ways a network does. */
export class Sockets {
  readonly connections = new Set<Connection>();
  /** Take everything in, let nothing out: not even the reply to a heartbeat. */
  silent = false;
  /** Destroy whoever tries to connect. */
  refusing = false;
  // Pongs are sent by nobody while silent, so they cannot be left to the library.
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: limits.frameBytes, autoPong: false });
  readonly #environment: Environment;
  readonly #access: Access;
  #count = 0;
  #fresh: Message[] = [];

  constructor(environment: Environment, access: Access) {
    this.#environment = environment;
    this.#access = access;
    environment.messages.onEvent((type, message) => {
      if (type === 'message.created') this.#tell(message);
    });
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.refusing) {
      socket.destroy();
      return;
    }
    const [path = '', search = ''] = (request.url ?? '').split('?', 2);
    const query = new URLSearchParams(search);
    try {
      const user = this.#admit(path, query);
      this.#server.handleUpgrade(request, socket, head, (ws) => {
        this.#accept(ws, request, query, user);
      });
    } catch (error) {
      const refusal = error instanceof Refusal ? error : new Refusal(500, 'internal_error', String(error));
      this.#environment.around.feeds.refusedConnection.record({ query: Object.fromEntries(query), reason: refusal.message });
      socket.end(`HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? ''}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
    }
  }

  dropAll(): void {
    for (const connection of this.connections) connection.drop();
  }

  /** Whatever is wrong with the key or the token, the answer is 403. */
  #admit(path: string, query: URLSearchParams): UserClaims | undefined {
    if (path !== '/ws/v1/websocket') throw new Refusal(404, 'unmatched', 'There is no socket here');
    if (query.get('vsn') !== '2.0.0') throw forbidden('unmatched', 'The sandbox speaks version 2.0.0 of the protocol only');
    if (query.get('api_key') !== this.#access.publicKey) throw forbidden('api_key_missing', 'The key is not the public key');
    try {
      return identifyUser(query.get('user_token') ?? undefined, this.#access, this.#environment.around.now());
    } catch (error) {
      throw forbidden('invalid_user_token', error instanceof Refusal ? error.message : String(error));
    }
  }

  #accept(ws: WebSocket, request: IncomingMessage, query: URLSearchParams, user: UserClaims | undefined): void {
    this.#count += 1;
    const connection = new Connection(ws, this.#count, user, () => this.silent);
    this.connections.add(connection);
    ws.on('error', () => {
      ws.terminate();
    });
    ws.on('close', () => this.connections.delete(connection));
    ws.on('ping', (data) => {
      if (!this.silent) ws.pong(data);
    });
    new Session(connection, this.#environment).start(ws);
    this.#environment.around.feeds.connection.record({
      socket: connection.number,
      query: Object.fromEntries(query),
      headers: request.headers,
    });
  }

  /** Tells of a new message, or of several at once while feeds are throttled. */
  #tell(message: Message): void {
    const { timers, timings } = this.#environment.around;
    this.#fresh.push(message);
    if (this.#fresh.length > 1) return;
    // Later than the message's own making, so that its counts are final.
    timers.after(timings.feedThrottleMs, () => {
      const fresh = this.#fresh;
      this.#fresh = [];
      for (const connection of this.connections) this.#tellConnection(connection, fresh);
    });
  }

  #tellConnection(connection: Connection, fresh: readonly Message[]): void {
    for (const feed of connection.feeds.values()) {
      const news = feed.news(fresh, this.#environment.messages);
      if (news !== undefined) connection.send({ joinRef: null, ref: null, topic: feed.topic, event: 'new-message', payload: news });
    }
  }
}
