import type { Response } from 'express';
import type { Reply } from '../../../../language/http';

/** Writes a reply, unless one was written already. */
export function writeReply(response: Response, { status, headers = {}, body }: Reply): void {
  if (response.headersSent) return;
  response.status(status).set(headers);
  if (body === undefined) response.end();
  else if (typeof body !== 'string') response.json(body);
  else {
    // Express would call any text HTML.
    if (response.get('content-type') === undefined) response.type('text/plain');
    response.send(body);
  }
}
