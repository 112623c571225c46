import { Feed } from '../feed';
import type { Answer, TlsFiles } from '../http';
import { json } from '../http';
import type { Misbehaviour } from '../misbehaviour';
import { recordOf } from '../request-record';
import type { Arrived, Unreadable, Visit } from '../server';
import { SandboxServer } from '../server';
import { Timers } from '../timers';
import { parseDeepQuery } from './http/deep-query';
import { answerCall } from './http/router';
import { Ids } from './ids';
import { limits } from './limits';
import { watchAddress } from './manners';
import { Service } from './service';
import type { SunshineLimits, SunshineTimings, Surroundings } from './surroundings';
import { Violations } from './violations';
import { Deliveries } from './webhooks/deliveries';

export interface ServerOptions {
  readonly tls: TlsFiles | undefined;
  readonly now: () => number;
  readonly wait: ((ms: number) => Promise<void>) | undefined;
  readonly timings: SunshineTimings;
  readonly limits: SunshineLimits;
  /** Certificate authority of webhook receivers. */
  readonly ca: string | Buffer | undefined;
}

/** The running server: HTTP API, attachments and outgoing webhooks. */
export class SunshineServer {
  readonly around: Surroundings;
  readonly service: Service;
  readonly http: SandboxServer;
  readonly #deliveries: Deliveries;
  readonly #scheme: string;

  constructor({ tls, now, wait, timings, limits: lowered, ca }: ServerOptions) {
    const timers = new Timers();
    const passing = (ms: number): Promise<void> =>
      new Promise((resolve) => {
        timers.after(ms, resolve);
      });
    this.#scheme = tls === undefined ? 'http' : 'https';
    this.around = { now, wait: wait ?? passing, timers, timings, limits: lowered, ids: new Ids(now), feeds: emptyFeeds() };
    this.#deliveries = new Deliveries(this.around, ca);
    this.service = new Service(this.around, this.#deliveries);
    this.http = new SandboxServer({
      tls,
      timers,
      // A little more than a file may have, for the form around it.
      bodyLimit: limits.uploadBytes + 10_000,
      visit: (arrived) => this.#visit(arrived),
      upgrade: (_request, socket) => {
        socket.destroy();
      },
    });
  }

  stop(): void {
    this.around.timers.clear();
    this.#deliveries.close();
    for (const feed of Object.values(this.around.feeds)) feed.close();
  }

  #visit(arrived: Arrived): Visit {
    return {
      answer: () => this.#answer(arrived),
      dress: withErrorBody,
      answered: (status) => {
        this.around.feeds.request.record({ ...recordOf(arrived, status), query: parseDeepQuery(arrived.search) });
        this.service.outbox.flush();
      },
    };
  }

  #answer({ unreadable, method, path, search, headers, body }: Arrived): Answer {
    if (unreadable !== undefined) return unreadableAnswer(unreadable);
    const violations = new Violations(`${method} ${path}`, this.around.feeds.violation);
    watchAddress({ path, search }, this.service, violations);
    // Below `/sc`, as on the subdomains of support accounts, and without it, as on the older hosts.
    const prefix = path.startsWith('/sc/') ? '/sc' : '';
    const baseUrl = `${this.#scheme}://${headers.host ?? ''}${prefix}`;
    const call = { method, path: path.slice(prefix.length), search, headers, body, baseUrl };
    return answerCall(call, { service: this.service, violations });
  }
}

const unreadableAnswer = ({ status, message }: Unreadable): Answer =>
  json({ errors: [{ code: status === 413 ? 'payload_too_large' : 'bad_request', title: message }] }, status);

const codes: Readonly<Record<number, string>> = { 429: 'too_many_requests', 500: 'internal_error', 503: 'service_unavailable' };

/** A status without a body gets the service's own. */
function withErrorBody(fault: Misbehaviour): Misbehaviour {
  if (!('status' in fault) || fault.body !== undefined) return fault;
  const errors = [{ code: codes[fault.status] ?? 'error', title: `The sandbox was told to answer ${fault.status}` }];
  return { ...fault, body: JSON.stringify({ errors }), headers: { 'content-type': 'application/json', ...fault.headers } };
}

function emptyFeeds(): Surroundings['feeds'] {
  return { request: new Feed('request'), delivery: new Feed('delivery'), violation: new Feed('violation') };
}
