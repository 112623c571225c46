import { Call, usesAbsoluteForm } from './connections';
import type { PoolSettings } from './connections';
import { closedWay } from './egress';
import { invalid } from './errors';
import { Exchange } from './exchange';
import { encodeMultipart } from './multipart';
import { poolFor } from './pools';
import type { Proxy } from './proxy';
import { parseProxy, proxyUrlFor } from './proxy';
import { cancelled } from './transport-error';
import type { ConnectionOptions, HttpRequest, HttpResponse, SendOptions, Transport } from './transport';

const DEFAULT_TIMEOUT_MS = 30_000;
const DEFAULT_MAX_CONNECTIONS = 32;
const DEFAULT_MAX_RESPONSE_BYTES = 16 * 1024 * 1024;

type SendNow = (request: HttpRequest, options: SendOptions) => Promise<HttpResponse>;

export interface UndiciTransportDefaults extends ConnectionOptions {
  /** Longest answer body that is read. Default 16 MiB. */
  readonly maxResponseBytes?: number | undefined;
}

/**
 * A {@link Transport} over keep-alive connections that the whole process shares. Follows no redirect, asks for no compression.
 * Rejects with a TransportError (network, timeout, cancelled, protocol), or `invalid` for a URL or proxy it cannot use.
 */
export function createUndiciTransport(defaults: UndiciTransportDefaults = {}): Transport {
  const send: SendNow = (request, options) =>
    new Promise((resolve, reject) => {
      const { signal } = options;
      if (signal?.aborted) throw cancelled({ neverSent: true });
      const { origin, path } = split(request.url);
      const maxConnections = options.maxConnections ?? defaults.maxConnections ?? DEFAULT_MAX_CONNECTIONS;
      const ca = options.ca ?? defaults.ca;
      const proxyUrl = proxyUrlFor(origin, options.proxy ?? defaults.proxy);
      const proxy = proxyUrl === '' ? undefined : parseProxy(proxyUrl);
      const settings: PoolSettings = { origin, proxy, ca, maxConnections };
      const pool = poolFor(`${origin} ${proxyUrl} ${maxConnections} ${ca ?? ''}`, () => settings);
      const absoluteForm = proxy !== undefined && usesAbsoluteForm(settings);
      const host = origin.slice(origin.indexOf('//') + 2);
      const call = toCall(request, path, absoluteForm ? { origin, host, proxy } : undefined);
      const exchange = new Exchange(
        call,
        {
          host,
          proxyHost: absoluteForm ? proxy.host : undefined,
          timeoutMs: options.timeoutMs ?? defaults.timeoutMs ?? DEFAULT_TIMEOUT_MS,
          maxResponseBytes: defaults.maxResponseBytes ?? DEFAULT_MAX_RESPONSE_BYTES,
          signal,
        },
        resolve,
        reject,
      );
      pool.dispatch(call, exchange);
    });
  return (request, options = {}) => (options.egress === undefined ? send(request, options) : sendIfLetOut(send, request, options));
}

async function sendIfLetOut(send: SendNow, request: HttpRequest, options: SendOptions): Promise<HttpResponse> {
  const closed = await closedWay(split(request.url).origin, options);
  if (closed) throw closed;
  return await send(request, options);
}

/** The transport of every host that brings none of its own. */
export const undiciTransport: Transport = createUndiciTransport();

/**
 * The URL cut in two by hand: its path and query may be signed, and WHATWG's URL would write some characters anew.
 * Throws `invalid` for other schemes and for user names in the URL.
 */
function split(url: string): { origin: string; path: string } {
  const [, origin, path] = /^(https?:\/\/[^/?#@\s\\]+)(\/[^#\s]*)?$/i.exec(url) ?? [];
  if (origin === undefined) {
    throw invalid('URL', 'The address of the request is not a plain http:// or https:// URL', 'Check the host in the credential.');
  }
  return { origin, path: path ?? '/' };
}

function toCall(request: HttpRequest, path: string, via?: { origin: string; host: string; proxy: Proxy }): Call {
  const target = via === undefined ? path : via.origin + path;
  let headers = request.headers;
  if (via !== undefined) {
    const { authorization } = via.proxy;
    headers = { ...headers, host: via.host, ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }) };
  }
  if (!Array.isArray(request.body)) return new Call(request.method, target, headers, request.body ?? null);
  const { contentType, body } = encodeMultipart(request.body);
  return new Call(request.method, target, { ...headers, 'content-type': contentType }, body);
}
