import type { IncomingHttpHeaders } from 'node:http';
import type { Request } from 'express';
import type { IncomingRequest } from '../../../language/http';

/** What n8n adds to a request; an older one lacks `readRawBody`. */
interface RawRequest {
  readonly rawBody?: unknown;
  readRawBody?(): Promise<void>;
}

/** The request as it came in. `undefined` where its bytes are gone: nothing can be verified then. */
export async function incomingOf(
  request: Pick<Request, 'method' | 'url' | 'originalUrl'> & { headers: IncomingHttpHeaders },
): Promise<IncomingRequest | undefined> {
  const rawBody = await rawBodyOf(request);
  if (!rawBody) return undefined;
  return { method: request.method, url: request.originalUrl, headers: request.headers, rawBody, receivedAt: new Date() };
}

/** n8n reads most bodies before the node is asked, but not all; forms with files it takes apart and throws away. */
async function rawBodyOf(
  request: RawRequest & { readonly method: string; readonly headers: IncomingHttpHeaders },
): Promise<Uint8Array | undefined> {
  if (Buffer.isBuffer(request.rawBody)) return request.rawBody;
  if (request.headers['content-type']?.startsWith('multipart/')) return undefined;
  await request.readRawBody?.();
  if (Buffer.isBuffer(request.rawBody)) return request.rawBody;
  return request.method === 'GET' ? Buffer.alloc(0) : undefined;
}
