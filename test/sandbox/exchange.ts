import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'undici';

export interface Sent {
  readonly method?: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as it is when a text or bytes, else as JSON. */
  readonly body?: unknown;
  /** Laid over the content type. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** A bare request, to say what no library would say. */
export async function exchange(url: string, { method = 'GET', body, headers = {} }: Sent = {}): Promise<Answer> {
  const type = body === undefined ? {} : { 'content-type': 'application/json' };
  const response = await request(url, { method, body: bytesOf(body), headers: { ...type, ...headers } });
  return { status: response.statusCode, headers: response.headers, text: await response.body.text() };
}

function bytesOf(body: unknown): string | Buffer | null {
  if (body === undefined) return null;
  return typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body);
}
