import type { IncomingHttpHeaders, IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Answer, TlsFiles } from './http';
import { BodyTooLarge, createHttpServer, listen, readBody, sendAnswer, shut } from './http';
import type { Misbehaviour } from './misbehaviour';
import { isProcessed, misbehave, Misbehaviours } from './misbehaviour';
import type { Timers } from './timers';

/** One request, read to its end. */
export interface Arrived {
  readonly method: string;
  /** Exactly as sent, without the query. */
  readonly path: string;
  /** Exactly as sent, without the question mark. */
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Why there is no body though one was sent; the service refuses such a request in its own words. */
  readonly unreadable: Unreadable | undefined;
  /** Counts the TCP connections of this sandbox from 1: the same number means the connection was reused. */
  readonly tcpConnection: number;
}

export interface Unreadable {
  readonly status: 400 | 413;
  readonly message: string;
}

/** How one request is dealt with. */
export interface Visit {
  answer(): Answer | Promise<Answer>;
  /** What every answer of the service bears, wrong ones included. */
  dress?(fault: Misbehaviour): Misbehaviour;
  /** Told before the client is, with the status it will see whole: 0 for an answer that is cut off or never comes. */
  answering?(status: number): void;
  /** Told after; `status` is what the client saw, 0 when it got no answer. */
  answered(status: number): void;
}

export interface SandboxServerOptions {
  readonly tls: TlsFiles | undefined;
  readonly timers: Timers;
  /** Bytes of one body the sandbox is willing to hold. */
  readonly bodyLimit: number;
  readonly visit: (arrived: Arrived) => Visit;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** The head of a request is there, its body perhaps not yet. */
  readonly onRequest?: (request: IncomingMessage) => void;
}

/** The server below every stand-in: it reads requests, counts connections and misbehaves when told to. */
export class SandboxServer {
  readonly misbehaviours = new Misbehaviours();
  readonly #server: Server;
  readonly #options: SandboxServerOptions;
  readonly #open = new Set<Socket>();
  readonly #numbers = new WeakMap<Socket, number>();
  #tcpCount = 0;

  constructor(options: SandboxServerOptions) {
    this.#options = options;
    this.#server = createHttpServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    }, options.tls);
    this.#server.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
    this.#server.on(options.tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
      this.#tcpCount += 1;
      this.#numbers.set(socket, this.#tcpCount);
    });
    this.#server.on('upgrade', options.upgrade);
  }

  /** Listens on the loopback address and gives the port, which the system chooses for 0. */
  listen(port: number): Promise<number> {
    return listen(this.#server, port);
  }

  /** Ends every connection, also those that were upgraded. */
  close(): Promise<void> {
    return shut(this.#server, this.#open);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const { path, search } = splitUrl(url);
    const tcpConnection = this.#numbers.get(request.socket) ?? 0;
    this.#options.onRequest?.(request);
    const fault = this.misbehaviours.take(method, path);
    const read = await readOrExplain(request, this.#options.bodyLimit);
    const visit = this.#options.visit({ method, path, search, headers, ...read, tcpConnection });
    if (fault?.delayMs !== undefined) await this.#pause(fault.delayMs);
    const honest = isProcessed(fault) ? await visit.answer() : undefined;
    visit.answering?.(meantStatus(honest, fault));
    visit.answered(send(response, honest, fault === undefined ? undefined : (visit.dress?.(fault) ?? fault)));
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#options.timers.after(ms, resolve);
    });
  }
}

/** By hand: the path has to stay exactly as it was sent. */
function splitUrl(url: string): { readonly path: string; readonly search: string } {
  const mark = url.indexOf('?');
  return mark === -1 ? { path: url, search: '' } : { path: url.slice(0, mark), search: url.slice(mark + 1) };
}

async function readOrExplain(request: IncomingMessage, limit: number): Promise<Pick<Arrived, 'body' | 'unreadable'>> {
  try {
    return { body: await readBody(request, limit), unreadable: undefined };
  } catch (error) {
    const unreadable: Unreadable =
      error instanceof BodyTooLarge ? { status: 413, message: error.message } : { status: 400, message: 'The body could not be read' };
    return { body: Buffer.alloc(0), unreadable };
  }
}

/** The status the client will see whole. */
function meantStatus(honest: Answer | undefined, fault: Misbehaviour | undefined): number {
  if (fault === undefined || 'late' in fault) return honest?.status ?? 0;
  return 'status' in fault ? fault.status : 0;
}

function send(response: ServerResponse, honest: Answer | undefined, fault: Misbehaviour | undefined): number {
  if (fault !== undefined) return misbehave(fault, response, honest);
  if (honest === undefined) return 0;
  sendAnswer(response, honest);
  return honest.status;
}
