import type { Request } from 'express';

export type Body = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false };

/**
 * The body exactly as it was sent; not ok when it is larger than `limit` bytes, of which never more are kept.
 * Rejects when the caller hangs up half-way.
 */
export function rawBodyOf(request: Request, limit: number): Promise<Body> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    let tooLarge = Number(request.headers['content-length'] ?? 0) > limit;
    if (tooLarge) resolve({ ok: false });
    request.on('data', (chunk: Uint8Array) => {
      size += chunk.byteLength;
      // The rest is read and thrown away, so that the caller gets to read the refusal.
      if (tooLarge) return;
      if (size <= limit) {
        chunks.push(chunk);
        return;
      }
      tooLarge = true;
      chunks.length = 0;
      resolve({ ok: false });
    });
    request.once('end', () => {
      resolve({ ok: true, bytes: Buffer.concat(chunks) });
    });
    request.once('error', reject);
    request.once('close', () => {
      reject(new HungUp());
    });
  });
}

export class HungUp extends Error {
  override readonly name = 'HungUp';
}
