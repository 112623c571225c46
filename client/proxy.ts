import { invalid } from './errors';
import { proxyFromEnv } from './lazy';

/** A forward proxy, taken apart once. */
export interface Proxy {
  readonly protocol: 'http:' | 'https:';
  readonly hostname: string;
  readonly port: number;
  /** `host:port`, safe to show. */
  readonly host: string;
  /** Value of `proxy-authorization` where the URL holds a user. A secret. */
  readonly authorization: string | undefined;
}

const SOCKET_SCHEMES: Readonly<Record<string, string>> = { 'ws:': 'http:', 'wss:': 'https:' };

/** Reading the environment takes longer than signing a request, and nobody changes it in a running host: once per origin. */
const fromEnvironment = new Map<string, string>();
const MAX_REMEMBERED = 256;

/**
 * URL of the proxy for `origin` (http, https, ws or wss), or '' for none. `explicit` wins over the environment;
 * else HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY in either case, where ws counts as http and wss as https.
 */
export function proxyUrlFor(origin: string, explicit: string | undefined): string {
  if (explicit !== undefined && explicit !== '') return explicit;
  let proxy = fromEnvironment.get(origin);
  if (proxy === undefined) {
    const scheme = origin.slice(0, origin.indexOf(':') + 1);
    const asHttp = SOCKET_SCHEMES[scheme];
    proxy = proxyFromEnv().getProxyForUrl(asHttp === undefined ? origin : asHttp + origin.slice(scheme.length));
    if (fromEnvironment.size >= MAX_REMEMBERED) fromEnvironment.clear();
    fromEnvironment.set(origin, proxy);
  }
  return proxy;
}

/** Makes the next look-up of every origin read the environment again. */
export function forgetProxies(): void {
  fromEnvironment.clear();
}

/** Throws `invalid` for anything but an http or https URL; the message never repeats the URL, it may hold a password. */
export function parseProxy(text: string): Proxy {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
    throw invalid(
      'Proxy',
      'The proxy is not an http:// or https:// URL',
      'Write it as http://host:port or http://user:password@host:port.',
    );
  }
  const port = url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
  const user = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  return {
    protocol: url.protocol,
    hostname: url.hostname.replace(/^\[|\]$/g, ''),
    port,
    host: `${url.hostname}:${port}`,
    authorization: user === ':' ? undefined : `Basic ${Buffer.from(user).toString('base64')}`,
  };
}
