import type { TlsFiles } from '../http';
import { plainText } from '../http';
import { recordOf } from '../request-record';
import type { Arrived, Visit } from '../server';
import { SandboxServer } from '../server';
import { Directory } from './state/directory';
import { answerApi } from './http/api';
import { limits } from './limits';
import { Parameters, readParameters } from './http/parameters';
import type { ServiceOptions } from './service';
import { Service } from './service';
import { PushSockets } from './socket/sockets';
import type { PushoverTimings, Surroundings } from './surroundings';
import { surroundings } from './surroundings';
import type { PushoverManners } from './watch';
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
  readonly http: SandboxServer;

  constructor(options: ServerOptions) {
    const around = surroundings(options.now, options.timings);
    const directory = new Directory(options);
    this.around = around;
    const { secretsBoundToDevice = false, announcePending = false } = options;
    this.sockets = new PushSockets({ directory, around, secretsBoundToDevice, announcePending });
    this.watch = new Watch(options.manners, around);
    this.service = new Service(options, { around, directory, sockets: this.sockets, watch: this.watch });
    this.http = new SandboxServer({
      tls: options.tls,
      timers: around.timers,
      bodyLimit: limits.requestBytes,
      onRequest: ({ socket, url = '' }) => {
        // A person's browser on the subscription page is nobody's client.
        if (url.startsWith('/1/')) this.watch.connection(socket);
      },
      visit: (arrived) => this.#visit(arrived),
      upgrade: (request, socket, head) => {
        this.sockets.upgrade(request, socket, head);
      },
    });
  }

  stop(): void {
    this.around.timers.clear();
    this.service.callbacks.close();
    this.sockets.upgrades.answer('drop');
    this.sockets.dropAll();
    for (const feed of Object.values(this.around.feeds)) feed.close();
  }

  #visit(arrived: Arrived): Visit {
    const { method, path, search, headers, body, unreadable } = arrived;
    const at = this.around.now();
    const query = new URLSearchParams(search);
    const parameters = unreadable === undefined ? readParameters({ method, query, headers, body }) : new Parameters([]);
    const call = { method, path, parameters };
    this.watch.arrived(call);
    return {
      answer: () => (unreadable === undefined ? answerApi(this.service, call) : plainText(unreadable.status, unreadable.message)),
      // The watch hears before the client does, which may call again at once.
      answering: (status) => {
        this.watch.answered(call, status);
      },
      answered: (status) => {
        this.around.feeds.request.record({
          ...recordOf(arrived, status),
          at,
          query: Object.fromEntries(query),
          parameters: Object.fromEntries(parameters.fields),
        });
      },
    };
  }
}
