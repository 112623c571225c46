import type { ServiceError } from './errors';

/** An HTTP request, ready to be sent: the body is the exact bytes that were signed. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute http or https URL. May hold signatures: never shown. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | FormPart[] | undefined;
}

/** One part of a multipart/form-data body. Files are streamed where `content` is a stream. */
export interface FormPart {
  readonly name: string;
  readonly content: string | Uint8Array | AsyncIterable<Uint8Array>;
  readonly fileName?: string | undefined;
  readonly contentType?: string | undefined;
}

export interface HttpResponse {
  readonly status: number;
  /** Lower-case names; repeated headers joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Says of an origin (`https://host:port`) why it may not be reached, or undefined where it may. Rejects while that cannot be known.
 * An origin only: paths and queries may hold secrets.
 */
export type EgressFilter = (origin: string) => Promise<ServiceError | undefined>;

/** Where and how to connect; part of the key under which connections are pooled. */
export interface ConnectionOptions {
  /** `http://user:password@host:port`; overrides HTTP(S)_PROXY and NO_PROXY. */
  readonly proxy?: string | undefined;
  /** PEM certificates trusted beside the platform's, for self-hosted servers. */
  readonly ca?: string | undefined;
  /** Milliseconds for the whole exchange, body included. Default 30,000. */
  readonly timeoutMs?: number | undefined;
  /** Open connections per origin at most. Default 32. */
  readonly maxConnections?: number | undefined;
  /** Asked before each request and each connection of a socket, where a host lets out only to some addresses. Default: all are let out. */
  readonly egress?: EgressFilter | undefined;
}

export interface SendOptions extends ConnectionOptions {
  readonly signal?: AbortSignal | undefined;
}

/** The port through which the client sends. Rejects with a ServiceError of kind timeout, network or cancelled. */
export type Transport = (request: HttpRequest, options?: SendOptions) => Promise<HttpResponse>;
