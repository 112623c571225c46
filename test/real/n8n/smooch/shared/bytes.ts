import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { portOf } from '../../../../support/n8n/ports';

export const MEGABYTE = 1024 * 1024;

/** A server on 127.0.0.1 that answers `/<count>/…` with as many bytes of a picture. */
export async function serveBytes() {
  const server = createServer((request, response) => {
    const count = Number(request.url?.split('/')[1]);
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': count });
    Readable.from(bytesOf(count)).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${portOf(server)}`, close };
}

/** Every piece differs from the one before, so that none can be lost or changed places unseen. */
function* bytesOf(count: number): Generator<Buffer> {
  for (let sent = 0; sent < count; sent += MEGABYTE) yield Buffer.alloc(Math.min(MEGABYTE, count - sent), `piece ${sent} `);
}

/** The SHA-256 of what is served, in hex. */
export function digestOf(count: number): string {
  const hash = createHash('sha256');
  for (const piece of bytesOf(count)) hash.update(piece);
  return hash.digest('hex');
}
