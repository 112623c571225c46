import type { ErrorParts } from './errors';
import { partsOf, ServiceError } from './errors';

/** How far a failed request got: decides whether sending it again can do harm. */
export interface Progress {
  /** Certainly not one byte of the request reached the server. */
  readonly neverSent: boolean;
  /** It went out on a kept-alive connection that died before the first byte of an answer: the server had most likely closed it while idle. */
  readonly staleConnection: boolean;
  /** Sending again would fail in the same way: a certificate that is not trusted, a proxy that wants a password. */
  readonly lasting: boolean;
}

/** A request that got no answer: kind `network`, `timeout`, `cancelled` or `protocol`. */
export class TransportError extends ServiceError implements Progress {
  readonly neverSent: boolean;
  readonly staleConnection: boolean;
  readonly lasting: boolean;

  constructor(parts: ErrorParts, progress: Partial<Progress> = {}) {
    super(parts);
    this.neverSent = progress.neverSent ?? false;
    this.staleConnection = progress.staleConnection ?? false;
    this.lasting = progress.lasting ?? false;
  }
}

export function cancelled(progress?: Partial<Progress>): TransportError {
  return new TransportError({ kind: 'cancelled', message: 'The request was cancelled' }, progress);
}

export function timedOut(host: string, timeoutMs: number, progress?: Partial<Progress>): TransportError {
  const advice = progress?.neverSent
    ? 'No connection came about in that time. Check the host name, the network and the proxy settings.'
    : 'The service may still have handled the request. Check before sending it again, or allow more time.';
  return new TransportError({ kind: 'timeout', message: `No full answer from ${host} within ${timeoutMs} ms`, advice }, progress);
}

/** A proxy's own refusal, which must not be taken for the service's answer. */
export function proxyRefused(proxyHost: string, status: number): TransportError {
  const advice =
    status === 407
      ? 'The proxy wants a user name and password. Put them into the proxy URL: http://user:password@host:port.'
      : 'Ask whoever runs the proxy to allow this host, or exempt it with NO_PROXY.';
  return new TransportError(
    { kind: 'network', message: `The proxy ${proxyHost} refused the connection (${status})`, advice },
    { neverSent: true, lasting: status < 500 },
  );
}

/** A failed attempt to connect (name look-up, TCP, TLS, proxy) as an error of ours. `host` is shown: no path, no query, no user. */
export function connectFailure(thrown: unknown, host: string): TransportError {
  if (thrown instanceof TransportError) return thrown;
  const { what, advice, lasting = false } = explain(codeOf(thrown));
  return new TransportError({ kind: 'network', message: `Could not connect to ${host}: ${what}`, advice }, { neverSent: true, lasting });
}

/** A connection that broke while it carried a request. */
export function exchangeFailure(thrown: unknown, host: string, progress: Partial<Progress>): TransportError {
  if (thrown instanceof TransportError) return thrown;
  // What was being sent knows best why it could not go on.
  if (thrown instanceof ServiceError) return new TransportError(partsOf(thrown), progress);
  if (typeof thrown === 'object' && thrown !== null && 'name' in thrown && thrown.name === 'HTTPParserError') {
    const advice = 'Something else than an HTTP server answered there, or a proxy garbled the answer. Check host and port.';
    return new TransportError({ kind: 'protocol', message: `${host} did not answer in HTTP`, advice }, progress);
  }
  const { what, advice } = explain(codeOf(thrown));
  return new TransportError({ kind: 'network', message: `The connection to ${host} broke: ${what}`, advice }, progress);
}

/** `code` of a Node or undici error; '' where there is none. */
export function codeOf(thrown: unknown): string {
  // Not instanceof: hosts and test runners load code into realms of their own.
  if (typeof thrown !== 'object' || thrown === null || !('code' in thrown)) return '';
  return typeof thrown.code === 'string' ? thrown.code : '';
}

interface Explanation {
  readonly what: string;
  readonly advice: string;
  readonly lasting?: boolean;
}

const TRUST =
  'If it is your own server with a self-signed or private certificate, give that certificate (PEM) as a trusted one in the credential.';
const LATER = 'This usually passes. Try again; if it stays, check the network between this machine and the service.';

/** Codes of Node's dns, net and tls modules (nodejs.org/api/errors.html, OpenSSL's X509 verify codes). */
const KNOWN: Readonly<Record<string, Explanation>> = {
  ENOTFOUND: {
    what: 'the host name is unknown',
    advice: 'Check the host or cluster for typing errors, and that this machine can resolve names.',
  },
  EAI_AGAIN: { what: 'the name server did not answer', advice: 'Check the DNS settings of this machine or container.' },
  ECONNREFUSED: { what: 'the connection was refused', advice: 'Nothing listens there. Check host and port, and that the server runs.' },
  EHOSTUNREACH: { what: 'there is no route to the host', advice: 'Check the network, VPN and firewall of this machine.' },
  ENETUNREACH: { what: 'there is no route to the network', advice: 'Check the network, VPN and firewall of this machine.' },
  ETIMEDOUT: { what: 'it did not answer in time', advice: 'A firewall may swallow the packets, or a proxy is needed. Check both.' },
  UND_ERR_CONNECT_TIMEOUT: {
    what: 'it did not answer in time',
    advice: 'A firewall may swallow the packets, or a proxy is needed. Check both.',
  },
  ECONNRESET: { what: 'it was reset by the other side', advice: LATER },
  EPIPE: { what: 'it was closed by the other side', advice: LATER },
  UND_ERR_SOCKET: { what: 'it was closed by the other side', advice: LATER },
  DEPTH_ZERO_SELF_SIGNED_CERT: { what: 'its certificate is self-signed', advice: TRUST, lasting: true },
  SELF_SIGNED_CERT_IN_CHAIN: { what: 'its certificate chain is self-signed', advice: TRUST, lasting: true },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: { what: 'its certificate cannot be verified', advice: TRUST, lasting: true },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: { what: 'the issuer of its certificate is unknown', advice: TRUST, lasting: true },
  UNABLE_TO_GET_ISSUER_CERT: { what: 'the issuer of its certificate is unknown', advice: TRUST, lasting: true },
  CERT_HAS_EXPIRED: {
    what: 'its certificate has expired',
    advice: 'Renew the certificate of the server, or check the clock of this machine.',
    lasting: true,
  },
  CERT_NOT_YET_VALID: { what: 'its certificate is not valid yet', advice: 'Check the clock of this machine.', lasting: true },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    what: 'its certificate is for another host name',
    advice: 'Use the host name that the certificate was made for.',
    lasting: true,
  },
  ERR_SSL_WRONG_VERSION_NUMBER: {
    what: 'it does not speak TLS',
    advice: 'Check the port, or switch TLS off for this server.',
    lasting: true,
  },
  EPROTO: { what: 'the TLS handshake failed', advice: 'Check the port, and whether the server speaks TLS there.', lasting: true },
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: {
    what: 'the TLS handshake failed',
    advice: 'The server is too old: it must speak TLS 1.2 or newer.',
    lasting: true,
  },
};

function explain(code: string): Explanation {
  const what = code === '' ? 'for a reason the system did not name' : `it failed with ${code}`;
  return KNOWN[code] ?? { what, advice: LATER };
}
