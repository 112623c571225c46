import { hmac } from '../../../../../client/signatures';
import { request as httpRequest } from 'node:http';
import { TOKENS } from './perch-server';

/** A call of the made-up service to one of our webhooks: `body` is sent byte for byte, signed unless told otherwise. */
export async function call(
  url: URL,
  body: string | Uint8Array,
  { headers = {}, signature = hmac('sha256', TOKENS.good, body) }: { headers?: Record<string, string>; signature?: string } = {},
): Promise<Response> {
  return await fetch(url, {
    method: 'POST',
    body: typeof body === 'string' ? body : new Blob([Uint8Array.from(body)]),
    headers: { 'content-type': 'application/json', 'x-perch-signature': signature, ...headers },
  });
}

/** Sends only the head of a request that promises a body, and hangs up. Resolves when the server noticed. */
export function hangUp(url: URL): Promise<void> {
  return new Promise((resolve) => {
    const request = httpRequest(url, { method: 'POST', headers: { 'content-length': '100' } });
    request.once('error', () => {
      resolve();
    });
    request.write('half', () => {
      request.destroy(new Error('hung up'));
    });
  });
}
