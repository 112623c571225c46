import { Feed } from '../feed';
import type { Answer, TlsFiles } from '../http';
import { plainText } from '../http';
import { recordOf } from '../request-record';
import type { Arrived, Visit } from '../server';
import { SandboxServer } from '../server';
import { Timers } from '../timers';
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
  readonly http: SandboxServer;
  readonly #pathPrefix: string;

  constructor({ apps, tls, now, timings, pathPrefix }: ServerOptions) {
    this.around = { now, timings, timers: new Timers(), feeds: emptyFeeds() };
    this.apps = apps.map((app) => new LiveApp(app, this.around));
    this.sockets = new Sockets({ apps: this.apps, around: this.around, secure: tls !== undefined, pathPrefix });
    this.#pathPrefix = pathPrefix;
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
    for (const live of this.apps) live.webhooks.close();
    this.sockets.refusing = true;
    this.sockets.dropAll();
    for (const feed of Object.values(this.around.feeds)) feed.close();
  }

  #visit(arrived: Arrived): Visit {
    const query = new URLSearchParams(arrived.search);
    return {
      answer: () => this.#answer(arrived, query),
      answered: (status) => {
        this.around.feeds.request.record({ ...recordOf(arrived, status), query: Object.fromEntries(query) });
      },
    };
  }

  #answer({ method, path, body, unreadable }: Arrived, query: URLSearchParams): Answer {
    if (unreadable !== undefined) return plainText(unreadable.status, unreadable.message);
    // A reverse proxy in front would have taken the prefix off: it is no part of what is signed.
    if (!path.startsWith(this.#pathPrefix)) return plainText(404, 'Not found');
    return answerApi({ method, path: path.slice(this.#pathPrefix.length), query, body }, this.apps, this.around.now());
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
