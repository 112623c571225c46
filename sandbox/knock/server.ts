import { randomUUID } from 'node:crypto';
import { Feed } from '../feed';
import type { Answer, TlsFiles } from '../http';
import { json } from '../http';
import type { Misbehaviour } from '../misbehaviour';
import { PhoenixSockets } from '../phoenix/sockets';
import { recordOf } from '../request-record';
import type { Arrived, Unreadable, Visit } from '../server';
import { SandboxServer } from '../server';
import { Timers } from '../timers';
import { allRoutes } from './endpoints';
import type { Access } from './http/callers';
import { IdempotentReplies } from './http/idempotency';
import { parsePlugQuery } from './http/plug-query';
import { RateLimits } from './http/rate-limits';
import { Refusal } from './http/refusal';
import { answerCall } from './http/router';
import type { Route } from './http/routes';
import type { UserClaims } from './http/user-tokens';
import { limits } from './limits';
import { LiveUpdates } from './socket/live-updates';
import type { FeedSubscription } from './socket/subscription';
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
  readonly sockets: PhoenixSockets<UserClaims | undefined, FeedSubscription | undefined>;
  readonly webhooks: Webhooks;
  readonly http: SandboxServer;
  readonly #routes: readonly Route[];

  constructor({ access, webhookSecret, channels, rateLimits, tls, now, timings }: ServerOptions) {
    let seq = 0;
    this.around = { now, timings, timers: new Timers(), feeds: emptyFeeds(), nextSeq: () => (seq += 1) };
    this.environment = new Environment(this.around, channels);
    this.access = access;
    this.limits = new RateLimits(rateLimits, now);
    this.sockets = new PhoenixSockets(new LiveUpdates(this.environment, access, () => this.sockets.connections));
    this.webhooks = new Webhooks(webhookSecret, this.around);
    this.#routes = allRoutes(new IdempotentReplies(now));
    this.environment.messages.onEvent((type, message, eventData) => {
      this.webhooks.tell({ type, data: messageView(message), eventData });
    });
    this.environment.runs.onEvent((type, run) => {
      this.webhooks.tell({ type, data: runView(run) });
    });
    this.http = new SandboxServer({
      tls,
      timers: this.around.timers,
      bodyLimit: limits.requestBytes,
      visit: (arrived) => this.#visit(arrived),
      upgrade: (request, socket, head) => {
        this.sockets.upgrade(request, socket, head);
      },
    });
  }

  stop(): void {
    this.around.timers.clear();
    this.webhooks.close();
    this.sockets.refusing = true;
    this.sockets.dropAll();
    for (const feed of Object.values(this.around.feeds)) feed.close();
  }

  #visit(arrived: Arrived): Visit {
    const requestId = randomUUID();
    return {
      answer: () => withRequestId(this.#answer(arrived, requestId), requestId),
      dress: (fault) => faultWithRequestId(fault, requestId),
      answered: (status) => {
        const query = parsePlugQuery(arrived.search);
        this.around.feeds.request.record({ ...recordOf(arrived, status), query, requestId });
      },
    };
  }

  #answer({ unreadable, ...call }: Arrived, requestId: string): Answer {
    if (unreadable !== undefined) return unreadableAnswer(unreadable);
    const { environment, access } = this;
    return answerCall({ ...call, requestId }, { routes: this.#routes, environment, access, limits: this.limits });
  }
}

function unreadableAnswer({ status, message }: Unreadable): Answer {
  const refusal = status === 413 ? new Refusal(413, 'too_large', message) : new Refusal(400, 'invalid_body', 'Unreadable');
  return json(refusal.body, refusal.status);
}

const withRequestId = (answer: Answer, requestId: string): Answer => ({
  ...answer,
  headers: { ...answer.headers, 'x-request-id': requestId },
});

const faultWithRequestId = (fault: Misbehaviour, requestId: string): Misbehaviour =>
  'status' in fault ? { ...fault, headers: { 'content-type': 'application/json', 'x-request-id': requestId, ...fault.headers } } : fault;

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
