import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { Feed } from '../feed';
import type { Answer, TlsFiles } from '../http';
import { BodyTooLarge, createHttpServer, json, readBody, sendAnswer } from '../http';
import type { Misbehaviour } from '../misbehaviour';
import { isProcessed, misbehave, Misbehaviours } from '../misbehaviour';
import { Timers } from '../timers';
import { allRoutes } from './endpoints';
import type { Access } from './http/callers';
import { IdempotentReplies } from './http/idempotency';
import { parsePlugQuery } from './http/plug-query';
import { RateLimits } from './http/rate-limits';
import { Refusal } from './http/refusal';
import { answerCall } from './http/router';
import type { Route } from './http/routes';
import { limits } from './limits';
import { Sockets } from './socket/sockets';
import type { Channel } from './state/channels';
import { Environment } from './state/environment';
import { messageView } from './state/message';
import { runView } from './state/runs';
import type { Surroundings, Timings } from './surroundings';
import { Webhooks } from './webhooks/webhooks';

export interface ServerOptions {
  readonly access: Access;
  readonly webhookSecret: string;
  readonly channels: readonly Channel[];
  readonly rateLimits: boolean;
  readonly tls: TlsFiles | undefined;
  readonly now: () => number;
  readonly timings: Timings;
}

/** The running server: HTTP API and sockets on one port, and everything they share. */
export class KnockServer {
  readonly around: Surroundings;
  readonly environment: Environment;
  readonly access: Access;
  readonly limits: RateLimits;
  readonly sockets: Sockets;
  readonly webhooks: Webhooks;
  readonly misbehaviours = new Misbehaviours();
  readonly http: Server;
  readonly #routes: readonly Route[];
  readonly #open = new Set<Socket>();
  readonly #numbers = new WeakMap<Socket, number>();
  #tcpCount = 0;

  constructor({ access, webhookSecret, channels, rateLimits, tls, now, timings }: ServerOptions) {
    let seq = 0;
    this.around = { now, timings, timers: new Timers(), feeds: emptyFeeds(), nextSeq: () => (seq += 1) };
    this.environment = new Environment(this.around, channels);
    this.access = access;
    this.limits = new RateLimits(rateLimits, now);
    this.sockets = new Sockets(this.environment, access);
    this.webhooks = new Webhooks(webhookSecret, this.around);
    this.#routes = allRoutes(new IdempotentReplies(now));
    this.environment.messages.onEvent((type, message, eventData) => {
      this.webhooks.tell({ type, data: messageView(message), eventData });
    });
    this.environment.runs.onEvent((type, run) => {
      this.webhooks.tell({ type, data: runView(run) });
    });
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
    this.webhooks.close();
    this.sockets.refusing = true;
    this.sockets.dropAll();
    for (const feed of Object.values(this.around.feeds)) feed.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request;
    const { pathname: path, search } = splitUrl(url);
    const requestId = randomUUID();
    const fault = this.misbehaviours.take(method, path);
    const tcpConnection = this.#numbers.get(request.socket) ?? 0;
    const body = await readBodyOrRefuse(request);
    if (fault?.delayMs !== undefined) await this.#pause(fault.delayMs);
    const honest = isProcessed(fault)
      ? withRequestId(this.#answer({ method, path, search, headers, requestId }, body), requestId)
      : undefined;
    const status = this.#send(response, honest, fault === undefined ? undefined : faultWithRequestId(fault, requestId));
    const text = Buffer.isBuffer(body) ? body.toString('utf8') : '';
    const query = parsePlugQuery(search);
    this.around.feeds.request.record({ method, path, search, query, headers, body: text, status, requestId, tcpConnection });
  }

  #answer(call: Omit<Parameters<typeof answerCall>[0], 'body'>, body: Buffer | Answer): Answer {
    if (!Buffer.isBuffer(body)) return body;
    const { environment, access } = this;
    return answerCall({ ...call, body }, { routes: this.#routes, environment, access, limits: this.limits });
  }

  #send(response: ServerResponse, honest: Answer | undefined, fault: Misbehaviour | undefined): number {
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

/** By hand: the path has to stay exactly as it was sent. */
function splitUrl(url: string): { readonly pathname: string; readonly search: string } {
  const mark = url.indexOf('?');
  return mark === -1 ? { pathname: url, search: '' } : { pathname: url.slice(0, mark), search: url.slice(mark + 1) };
}

const withRequestId = (answer: Answer, requestId: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'x-request-id': requestId },
});

const faultWithRequestId = (fault: Misbehaviour, requestId: string): Misbehaviour =>
  'status' in fault ? { ...fault, headers: { 'content-type': 'application/json', 'x-request-id': requestId, ...fault.headers } } : fault;

async function readBodyOrRefuse(request: IncomingMessage): Promise<Buffer | Answer> {
  try {
    return await readBody(request, limits.requestBytes);
  } catch (error) {
    const refusal =
      error instanceof BodyTooLarge ? new Refusal(413, 'too_large', error.message) : new Refusal(400, 'invalid_body', 'Unreadable');
    return json(refusal.body, refusal.status);
  }
}

function emptyFeeds(): Surroundings['feeds'] {
  return {
    request: new Feed('request'),
    messageEvent: new Feed('message event'),
    run: new Feed('run'),
    bulkOperation: new Feed('bulk operation'),
    webhook: new Feed('webhook'),
    connection: new Feed('connection'),
    refusedConnection: new Feed('refused connection'),
    disconnection: new Feed('disconnection'),
    frame: new Feed('frame'),
    join: new Feed('join'),
    leave: new Feed('leave'),
  };
}
