import type { ServerResponse } from 'node:http';
import type { Reply } from '../../../../language/http';

/** Writes a reply, unless one was written already. Plain HTTP: the layer that reads bodies stands even before Express's own. */
export function writeReply(response: ServerResponse, { status, headers = {}, body }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  response.statusCode = status;
  setHeaders(response, headers);
  if (body === undefined) {
    response.end();
    return;
  }
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  if (!response.hasHeader('content-type')) response.setHeader('content-type', type);
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}

export function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
