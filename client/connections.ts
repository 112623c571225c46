import type { Socket } from 'node:net';
import type { buildConnector, Client, Dispatcher, Pool } from 'undici';
import { undici } from './lazy';
import type { Proxy } from './proxy';
import { trusting } from './tls';
import { connectFailure } from './transport-error';
import { openTunnel } from './tunnel';

const CONNECT_TIMEOUT_MS = 10_000;

/** One connection of a pool, as far as an exchange must know it to say how far a request got. */
export class Line {
  socket: Socket | undefined;
  /** Answers received in full on `socket`. */
  answered = 0;
}

/** One request as undici takes it. Its client notes itself in `line`. */
export class Call implements Dispatcher.DispatchOptions {
  line: Line | undefined;
  constructor(
    readonly method: Dispatcher.HttpMethod,
    readonly path: string,
    readonly headers: Readonly<Record<string, string>>,
    readonly body: Exclude<Dispatcher.DispatchOptions['body'], undefined>,
  ) {}
}

export interface PoolSettings {
  /** `https://host:port` of the service. */
  readonly origin: string;
  readonly proxy: Proxy | undefined;
  readonly ca: string | undefined;
  readonly maxConnections: number;
}

/** True where requests go to the proxy itself, with the whole URL as their target (plain http through a proxy). */
export function usesAbsoluteForm(settings: PoolSettings): boolean {
  return settings.proxy !== undefined && settings.origin.startsWith('http:');
}

/** A keep-alive pool of one request per connection at a time. Nothing in it keeps the process alive while idle. */
export function createPool(settings: PoolSettings): Pool {
  const { Pool } = undici();
  const { proxy } = settings;
  const origin = proxy !== undefined && usesAbsoluteForm(settings) ? `${proxy.protocol}//${proxy.host}` : settings.origin;
  const connect = connector(settings);
  return new Pool(origin, {
    connections: settings.maxConnections,
    pipelining: 1,
    // Shorter than the idle limit of usual load balancers, so that we hang up first.
    keepAliveTimeout: 10_000,
    keepAliveMaxTimeout: 30_000,
    // One deadline for the whole exchange replaces undici's two.
    headersTimeout: 0,
    bodyTimeout: 0,
    factory: (url, options) => trackedClient(url, options, connect),
  });
}

function connector(settings: PoolSettings): buildConnector.connector {
  const ca = trusting(settings.ca);
  const connect = undici().buildConnector({ timeout: CONNECT_TIMEOUT_MS, ...(ca === undefined ? {} : { ca }) });
  const { proxy } = settings;
  if (proxy === undefined || usesAbsoluteForm(settings)) return connect;
  return (options, callback) => {
    openTunnel(proxy, { hostname: options.hostname, port: Number(options.port || 443) }, CONNECT_TIMEOUT_MS).then(
      (httpSocket) => {
        connect({ ...options, httpSocket }, callback);
      },
      (error: unknown) => {
        callback(connectFailure(error, options.hostname), null);
      },
    );
  };
}

function trackedClient(url: URL, options: object, connect: buildConnector.connector): Client {
  const line = new Line();
  const TrackedClient = (trackedClientClass ??= defineTrackedClient());
  return new TrackedClient(line, url, {
    ...options,
    connect: (target, callback) => {
      connect(target, (...[error, socket]) => {
        if (error !== null) {
          // An error of our own class: undici would try again for ever on some of the codes it knows.
          callback(connectFailure(error, target.host ?? target.hostname), null);
          return;
        }
        line.socket = socket;
        line.answered = 0;
        callback(null, socket);
      });
    },
  });
}

type TrackedClientClass = new (line: Line, url: URL, options: Client.Options) => Client;
let trackedClientClass: TrackedClientClass | undefined;

/** Defined on first use, as undici itself is loaded then. */
function defineTrackedClient(): TrackedClientClass {
  return class TrackedClient extends undici().Client {
    constructor(
      private readonly line: Line,
      url: URL,
      options: Client.Options,
    ) {
      super(url, options);
    }

    override dispatch(call: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
      if (call instanceof Call) call.line = this.line;
      return super.dispatch(call, handler);
    }
  };
}
