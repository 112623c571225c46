import { isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { ClientOptions } from 'ws';
import { invalid } from './errors';
import { parseProxy, proxyUrlFor } from './proxy';
import type { ConnectionOptions } from './transport';
import { trusting } from './tls';
import { openTunnel } from './tunnel';

export interface DialSettings {
  /** Extra headers of the handshake. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Handed over whole, so that nobody forgets a part of it. */
  readonly network: Pick<ConnectionOptions, 'proxy' | 'ca' | 'egress'>;
  /** Longest frame taken. Default 16 MiB. */
  readonly maxFrameBytes?: number | undefined;
}

const MAX_FRAME_BYTES = 16 * 1024 * 1024;

/** A checked ws or wss URL; throws `invalid` without repeating it, its query may hold a secret. */
export function parseSocketUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if ((url?.protocol !== 'ws:' && url?.protocol !== 'wss:') || url.hash !== '') {
    throw invalid('URL', 'The address of the connection is not a plain ws:// or wss:// URL', 'Check the host in the credential.');
  }
  return url;
}

/** Options for `new WebSocket`, after the tunnel through the proxy (if any) is open. */
export async function prepareDial(url: URL, settings: DialSettings, timeoutMs: number): Promise<ClientOptions> {
  const ca = trusting(settings.network.ca);
  const options: ClientOptions = {
    headers: { ...settings.headers },
    maxPayload: settings.maxFrameBytes ?? MAX_FRAME_BYTES,
    // Frames of messengers are small: deflate costs memory per connection and gains nothing.
    perMessageDeflate: false,
    followRedirects: false,
    ...(ca === undefined ? {} : { ca }),
  };
  const proxyUrl = proxyUrlFor(`${url.protocol}//${url.host}`, settings.network.proxy);
  if (proxyUrl === '') return options;

  const secure = url.protocol === 'wss:';
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  const tunnel = await openTunnel(parseProxy(proxyUrl), { hostname, port }, timeoutMs);
  const servername = isIP(hostname) === 0 ? { servername: hostname } : {};
  const createConnection = () =>
    secure ? connectTls({ socket: tunnel, host: hostname, ...servername, ...(ca === undefined ? {} : { ca }) }) : tunnel;
  return { ...options, createConnection };
}
