import type { IncomingHttpHeaders, IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { createServer, request as httpRequest } from 'node:http';
import { createServer as createTlsServer, request as httpsRequest } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';

export interface TlsFiles {
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
}

/** What a service answers. `headers` are added to the length and the connection header. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text goes out as UTF-8. */
  readonly body: string | Buffer;
}

/** The body was larger than the sandbox is willing to hold. */
export class BodyTooLarge extends Error {}

export function createHttpServer(listener: RequestListener, tls?: TlsFiles): Server {
  return tls === undefined ? createServer(listener) : createTlsServer({ key: tls.key, cert: tls.cert }, listener);
}

/** Listens on the loopback address and gives the port, which the system chooses for 0. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve(boundPort(server.address()));
    });
  });
}

function boundPort(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port');
  return address.port;
}

/** Ends the server and every socket it still holds, also those that were upgraded. */
export function shut(server: Server, sockets: Iterable<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    for (const socket of sockets) socket.destroy();
  });
}

/** The exact bytes of the body. Fails with {@link BodyTooLarge} above `limit` bytes, having read the rest away. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    // The rest is read away rather than cut off, so that the client gets to see the answer.
    if (size <= limit) chunks.push(chunk);
  }
  if (size > limit) throw new BodyTooLarge(`The body has ${size} bytes, ${limit} are allowed`);
  return Buffer.concat(chunks);
}

export function sendAnswer(response: ServerResponse, answer: Answer): void {
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { 'content-length': String(body.length), ...answer.headers });
  response.end(body);
}

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

export const plainText = (status: number, text: string): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: `${text}\n`,
});

export interface Posted {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface PostOptions {
  /** POST unless told. */
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  /** Send the body in chunks, without telling its length before. */
  readonly chunked?: boolean | undefined;
  /** Milliseconds until the whole answer must be there. */
  readonly timeoutMs: number;
  /** Certificate authority to trust besides the platform's, for receivers with their own certificate. */
  readonly ca?: string | Buffer | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One POST on a fresh connection, as a service sends its webhooks. Fails on a network error and at the time limit. */
export function post(url: string, options: PostOptions): Promise<Posted> {
  const send = new URL(url).protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const deadline = AbortSignal.timeout(options.timeoutMs);
    const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
    const framing =
      options.chunked === true ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(Buffer.byteLength(options.body)) };
    const headers = { ...options.headers, ...framing };
    const tls = options.ca === undefined ? {} : { ca: options.ca };
    const { method = 'POST' } = options;
    const request = send(url, { method, agent: false, signal, headers, ...tls }, (response) => {
      readBody(response, 1_000_000).then((body) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: body.toString('utf8') });
      }, reject);
    });
    request.once('error', reject);
    request.end(options.body);
  });
}
