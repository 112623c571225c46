import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Feed } from '../feed';
import type { Answer, TlsFiles } from '../http';
import { BodyTooLarge, createHttpServer, plainText, readBody, sendAnswer } from '../http';
import type { Misbehaviour } from '../misbehaviour';
import { isProcessed, misbehave, Misbehaviours } from '../misbehaviour';
import { Timers } from '../timers';
import type { RequestRecord } from './happenings';
import { answerApi } from './http-api';
import { limits } from './limits';
import { LiveApp } from './live-app';
import type { PusherApp } from './apps';
import { Sockets } from './sockets';
import type { Surroundings, Timings } from './surroundings';

export interface ServerOptions {
  readonly apps: readonly PusherApp[];
  readonly tls: TlsFiles | undefined;
  readonly now: () => number;
  readonly timings: Timings;
  readonly pathPrefix: string;
}

/** The running server: HTTP API and sockets on one port, and everything they share. */
export class PusherServer {
  readonly around: Surroundings;
  readonly apps: readonly LiveApp[];
  readonly sockets: Sockets;
  readonly misbehaviours = new Misbehaviours();
  readonly http: Server;
  readonly #open = new Set<Socket>();
  readonly #numbers = new WeakMap<Socket, number>();
  readonly #pathPrefix: string;
  #tcpCount = 0;

  constructor({ apps, tls, now, timings, pathPrefix }: ServerOptions) {
    this.around = { now, timings, timers: new Timers(), feeds: emptyFeeds() };
    this.apps = apps.map((app) => new LiveApp(app, this.around));
    this.sockets = new Sockets({ apps: this.apps, around: this.around, secure: tls !== undefined, pathPrefix });
    this.#pathPrefix = pathPrefix;
    this.http = createHttpServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    }, tls);
    this.http.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
    this.http.on(tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
      this.#tcpCount += 1;
      this.#numbers.set(socket, this.#tcpCount);
    });
    this.http.on('upgrade', (request, socket, head) => {
      this.sockets.upgrade(request, socket, head);
    });
  }

  get tcpSockets(): Iterable<Socket> {
    return this.#open;
  }

  stop(): void {
    this.around.timers.clear();
    for (const live of this.apps) live.webhooks.close();
    this.sockets.refusing = true;
    this.sockets.dropAll();
    for (const feed of Object.values(this.around.feeds)) feed.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '' } = request;
    const [path = '', search = ''] = url.split('?', 2);
    const fault = this.misbehaviours.take(method, path);
    const tcpConnection = this.#numbers.get(request.socket) ?? 0;
    const body = await readBodyOrRefuse(request);
    if (fault?.delayMs !== undefined) await this.#pause(fault.delayMs);
    const query = new URLSearchParams(search);
    const honest = isProcessed(fault) ? this.#answer(method, path, query, body) : undefined;
    const status = this.#send(response, honest, fault);
    const text = Buffer.isBuffer(body) ? body.toString('utf8') : '';
    this.#record({ method, path, query: Object.fromEntries(query), headers: request.headers, body: text, status, tcpConnection });
  }

  #answer(method: string, path: string, query: URLSearchParams, body: Buffer | Answer): Answer {
    if (!Buffer.isBuffer(body)) return body;
    // A reverse proxy in front would have taken the prefix off: it is no part of what is signed.
    if (!path.startsWith(this.#pathPrefix)) return plainText(404, 'Not found');
    return answerApi({ method, path: path.slice(this.#pathPrefix.length), query, body }, this.apps, this.around.now());
  }

  #send(response: ServerResponse, honest: Answer | undefined, fault: Misbehaviour | undefined): number {
    if (fault !== undefined) return misbehave(fault, response, honest);
    if (honest === undefined) return 0;
    sendAnswer(response, honest);
    return honest.status;
  }

  #record(entry: RequestRecord): void {
    this.around.feeds.request.record(entry);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.around.timers.after(ms, resolve);
    });
  }
}

async function readBodyOrRefuse(request: IncomingMessage): Promise<Buffer | Answer> {
  try {
    return await readBody(request, limits.requestBytes);
  } catch (error) {
    if (error instanceof BodyTooLarge) return plainText(413, error.message);
    return plainText(400, 'The body could not be read');
  }
}

function emptyFeeds(): Surroundings['feeds'] {
  return {
    request: new Feed('request'),
    connection: new Feed('connection'),
    disconnection: new Feed('disconnection'),
    frame: new Feed('frame'),
    subscription: new Feed('subscription'),
    unsubscription: new Feed('unsubscription'),
    signin: new Feed('signin'),
    webhook: new Feed('webhook'),
  };
}
