import { Feed } from '../feed';
import type { Answer, TlsFiles } from '../http';
import type { Misbehaviour } from '../misbehaviour';
import { recordOf } from '../request-record';
import type { Arrived, Visit } from '../server';
import { SandboxServer } from '../server';
import { Timers } from '../timers';
import type { Rule } from './happenings';
import { faultsOfUrl } from './http/manners';
import { errorBody } from './http/refusal';
import { answerCall } from './http/router';
import { REQUEST_BYTES } from './limits';
import { Account } from './state/account';
import type { Surroundings, Timings } from './surroundings';
import { Deliveries } from './webhooks/delivery';

export interface ServerOptions {
  readonly tls: TlsFiles | undefined;
  readonly now: () => number;
  /** Instead of real time between the attempts of a webhook. */
  readonly wait: ((ms: number) => Promise<void>) | undefined;
  readonly timings: Timings;
}

/** The running server, the account behind it, and what they share. */
export class SmoochServer {
  readonly around: Surroundings;
  readonly account: Account;
  readonly deliveries: Deliveries;
  readonly http: SandboxServer;
  readonly #scheme: 'http' | 'https';

  constructor({ tls, now, wait, timings }: ServerOptions) {
    const timers = new Timers();
    const later = wait === undefined ? timers.after.bind(timers) : (ms: number, task: () => void): void => void wait(ms).then(task);
    this.around = { now, stamp: stamper(now), later, timers, timings, feeds: emptyFeeds() };
    this.deliveries = new Deliveries(this.around);
    this.account = new Account(this.around, (app, happening) => {
      this.deliveries.tell(app, happening);
    });
    this.#scheme = tls === undefined ? 'http' : 'https';
    this.http = new SandboxServer({
      tls,
      timers,
      bodyLimit: REQUEST_BYTES,
      visit: (arrived) => this.#visit(arrived),
      upgrade: (_request, socket) => socket.destroy(),
    });
  }

  stop(): void {
    this.around.timers.clear();
    this.deliveries.close();
    for (const feed of Object.values(this.around.feeds)) feed.close();
  }

  #visit(arrived: Arrived): Visit {
    const { method, path, search, headers } = arrived;
    const { request, violation } = this.around.feeds;
    const report = (rule: Rule, detail: string): void => {
      violation.record({ rule, detail, method, path });
    };
    for (const { rule, detail } of faultsOfUrl({ path, search, authorization: headers.authorization }, this.account)) report(rule, detail);
    return {
      answer: () => this.#answer(arrived, report),
      dress: withErrorBody,
      answered: (status) => {
        request.record(recordOf(arrived, status));
      },
    };
  }

  #answer(arrived: Arrived, report: (rule: Rule, detail: string) => void): Answer {
    return answerCall({ ...arrived, report, origin: `${this.#scheme}://${arrived.headers.host ?? ''}` }, this.account);
  }
}

const CODES: Readonly<Record<number, string>> = {
  402: 'payment_required',
  423: 'locked',
  429: 'too_many_requests',
  503: 'service_unavailable',
};

/** A wrong answer without a body gets one as the service writes it. */
const withErrorBody = (fault: Misbehaviour): Misbehaviour =>
  'status' in fault && fault.body === undefined
    ? {
        ...fault,
        headers: { 'content-type': 'application/json', ...fault.headers },
        body: JSON.stringify(errorBody(CODES[fault.status] ?? 'internal_error', `The sandbox was told to answer ${fault.status}`)),
      }
    : fault;

function stamper(now: () => number): () => number {
  let last = 0;
  return () => {
    last = Math.max(last + 1, Math.floor(now()));
    return last / 1000;
  };
}

const emptyFeeds = (): Surroundings['feeds'] => ({
  request: new Feed('request'),
  violation: new Feed('violation'),
  delivery: new Feed('delivery'),
});
