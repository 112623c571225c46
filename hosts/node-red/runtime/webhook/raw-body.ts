import type { IncomingMessage } from 'node:http';

export type Body = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly reason: 'too large' | 'hung up' };

/** The body exactly as it was sent, of which never more than `limit` bytes are kept. */
export function rawBodyOf(request: IncomingMessage, limit: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    const refuse = (): void => {
      chunks.length = 0;
      resolve({ ok: false, reason: 'too large' });
    };
    if (Number(request.headers['content-length'] ?? 0) > limit) refuse();
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      if (size <= limit) chunks.push(chunk);
      // The rest is read and thrown away, so that the caller gets to read the refusal.
      else refuse();
    });
    request.once('end', () => {
      resolve({ ok: true, bytes: Buffer.concat(chunks) });
    });
    // An error is always followed by close; without a listener it would end the process.
    request.on('error', () => undefined);
    request.once('close', () => {
      resolve({ ok: false, reason: 'hung up' });
    });
  });
}
