import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import type { Answer, TlsFiles } from '../http';
import { BodyTooLarge, createHttpServer, plainText, readBody, sendAnswer } from '../http';
import type { Misbehaviour } from '../misbehaviour';
import { isProcessed, misbehave, Misbehaviours } from '../misbehaviour';
import { Directory } from './state/directory';
import { answerApi } from './http/api';
import { limits } from './limits';
import { Parameters, readParameters } from './http/parameters';
import type { ServiceOptions } from './service';
import { Service } from './service';
import { PushSockets } from './socket/sockets';
import type { PushoverTimings, Surroundings } from './surroundings';
import { surroundings } from './surroundings';
import type { PushoverManners, Watched } from './watch';
import { Watch } from './watch';

export interface ServerOptions extends ServiceOptions {
  readonly tls: TlsFiles | undefined;
  readonly now: () => number;
  readonly timings: PushoverTimings;
  readonly manners: PushoverManners;
}

/** The running server: API and sockets on one port, and everything they share. */
export class PushoverServer {
  readonly around: Surroundings;
  readonly service: Service;
  readonly sockets: PushSockets;
  readonly watch: Watch;
  readonly misbehaviours = new Misbehaviours();
  readonly http: Server;
  readonly #open = new Set<Socket>();
  readonly #numbers = new WeakMap<Socket, number>();
  #tcpCount = 0;

  constructor(options: ServerOptions) {
    const around = surroundings(options.now, options.timings);
    const directory = new Directory(options);
    this.around = around;
    const { secretsBoundToDevice = false, announcePending = false } = options;
    this.sockets = new PushSockets({ directory, around, secretsBoundToDevice, announcePending });
    this.watch = new Watch(options.manners, around);
    this.service = new Service(options, { around, directory, sockets: this.sockets, watch: this.watch });
    this.http = createHttpServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    }, options.tls);
    this.http.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      socket.once('close', () => this.#open.delete(socket));
    });
    this.http.on(options.tls === undefined ? 'connection' : 'secureConnection', (socket: Socket) => {
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
    this.service.callbacks.close();
    this.sockets.upgrades.answer('drop');
    this.sockets.dropAll();
    for (const feed of Object.values(this.around.feeds)) feed.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const [path = '', search = ''] = url.split('?', 2);
    this.watch.connection(request.socket);
    const at = this.around.now();
    const fault = this.misbehaviours.take(method, path);
    const body = await readBodyOrRefuse(request);
    const query = new URLSearchParams(search);
    const parameters = Buffer.isBuffer(body) ? readParameters({ method, query, headers, body }) : new Parameters([]);
    const call = { method, path, parameters };
    this.watch.arrived(call);
    if (fault?.delayMs !== undefined) await this.#pause(fault.delayMs);
    const honest = isProcessed(fault) ? this.#answer(call, body) : undefined;
    const status = this.#send(call, response, honest, fault);
    this.around.feeds.request.record({
      method,
      path,
      query: Object.fromEntries(query),
      parameters: Object.fromEntries(parameters.fields),
      headers,
      body: Buffer.isBuffer(body) ? body.toString('utf8') : '',
      at,
      status,
      tcpConnection: this.#numbers.get(request.socket) ?? 0,
    });
  }

  #answer(call: Watched, body: Buffer | Answer): Answer {
    return Buffer.isBuffer(body) ? answerApi(this.service, call) : body;
  }

  /** The watch hears before the client does, which may call again at once. */
  #send(call: Watched, response: ServerResponse, honest: Answer | undefined, fault: Misbehaviour | undefined): number {
    this.watch.answered(call, meantStatus(honest, fault));
    if (fault !== undefined) return misbehave(fault, response, honest);
    if (honest === undefined) return 0;
    sendAnswer(response, honest);
    return honest.status;
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.around.timers.after(ms, resolve);
    });
  }
}

/** The status the client will see whole; 0 for an answer that is cut off or never comes. */
function meantStatus(honest: Answer | undefined, fault: Misbehaviour | undefined): number {
  if (fault === undefined || 'late' in fault) return honest?.status ?? 0;
  return 'status' in fault ? fault.status : 0;
}

async function readBodyOrRefuse(request: IncomingMessage): Promise<Buffer | Answer> {
  try {
    return await readBody(request, limits.requestBytes);
  } catch (error) {
    if (error instanceof BodyTooLarge) return plainText(413, error.message);
    return plainText(400, 'The body could not be read');
  }
}
