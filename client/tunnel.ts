import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Duplex } from 'node:stream';
import { Socket } from 'node:net';
import type { Proxy } from './proxy';
import { connectFailure, proxyRefused, TransportError } from './transport-error';

/** Where a tunnel leads: a host name or bare IP address, and a port. */
export interface TunnelTarget {
  readonly hostname: string;
  readonly port: number;
}

/**
 * A connection through `proxy` to `target` by HTTP CONNECT (RFC 9110, 9.3.6), before any TLS with the target.
 * Rejects with a TransportError, `neverSent`: proxy unreachable, refused (407, 403, 502), or silent for `timeoutMs`.
 */
export function openTunnel(proxy: Proxy, target: TunnelTarget, timeoutMs: number): Promise<Socket> {
  const authority = `${target.hostname.includes(':') ? `[${target.hostname}]` : target.hostname}:${target.port}`;
  const headers: Record<string, string> = { host: authority };
  if (proxy.authorization !== undefined) headers['proxy-authorization'] = proxy.authorization;
  const open = proxy.protocol === 'https:' ? httpsRequest : httpRequest;

  return new Promise((resolve, reject) => {
    const request = open({ host: proxy.hostname, port: proxy.port, method: 'CONNECT', path: authority, headers, agent: false });
    const timer = setTimeout(() => {
      request.destroy(
        new TransportError({ kind: 'timeout', message: `The proxy ${proxy.host} did not answer in time` }, { neverSent: true }),
      );
    }, timeoutMs);
    request.once('connect', (response, stream: Duplex, head: Buffer) => {
      clearTimeout(timer);
      if (response.statusCode === 200 && stream instanceof Socket) {
        if (head.length > 0) stream.unshift(head);
        resolve(stream);
      } else {
        stream.destroy();
        reject(proxyRefused(proxy.host, response.statusCode ?? 0));
      }
    });
    request.once('error', (error) => {
      clearTimeout(timer);
      reject(connectFailure(error, `the proxy ${proxy.host}`));
    });
    request.end();
  });
}
