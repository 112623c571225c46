import { once } from 'node:events';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { whenDone } from '../../support/clean-up';
import type { SelfSigned } from './certificate';
import type { TestServer } from './servers';
import { startServer } from './servers';

export interface SocketServer extends TestServer {
  /** `ws://127.0.0.1:port/` or `wss:` */
  readonly url: string;
  /** Sockets in the order they connected. */
  readonly sockets: WebSocket[];
  /** The next socket to connect. */
  next(): Promise<WebSocket>;
}

/** A WebSocket server on a free loopback port; plain HTTP requests get a 502. */
export async function startSocketServer(
  onSocket: (socket: WebSocket, count: number) => void = () => undefined,
  tls?: SelfSigned,
): Promise<SocketServer> {
  const http = await startServer((_, response) => response.writeHead(502).end(), tls);
  const wss = new WebSocketServer({ server: http.server });
  const sockets: WebSocket[] = [];
  wss.on('connection', (socket: WebSocket) => {
    sockets.push(socket);
    onSocket(socket, sockets.length);
  });
  return {
    ...http,
    url: `${http.origin.replace('http', 'ws')}/`,
    sockets,
    next: async () => {
      const count = sockets.length;
      await once(wss, 'connection');
      const socket = sockets[count];
      if (socket === undefined) throw new Error('No socket came');
      return socket;
    },
  };
}

/** As {@link startSocketServer}, until the test ends. */
export async function serveSockets(onSocket?: (socket: WebSocket, count: number) => void): Promise<SocketServer> {
  const server = await startSocketServer(onSocket);
  whenDone(() => server.close());
  return server;
}
