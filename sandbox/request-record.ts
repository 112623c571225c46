import type { Arrived } from './server';

/** One HTTP request, recorded when it is answered. */
export interface AnsweredRequest extends Pick<Arrived, 'method' | 'path' | 'search' | 'headers' | 'tcpConnection'> {
  readonly body: string;
  /** What the client saw; 0 when it got no answer. */
  readonly status: number;
}

export function recordOf({ method, path, search, headers, body, tcpConnection }: Arrived, status: number): AnsweredRequest {
  return { method, path, search, headers, body: body.toString('utf8'), status, tcpConnection };
}
