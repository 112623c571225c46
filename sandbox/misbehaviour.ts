import type { ServerResponse } from 'node:http';
import type { Answer } from './http';
import { sendAnswer } from './http';

interface Scope {
  /** How many requests it befalls; 1 unless told. */
  readonly times?: number;
  /** Only requests whose `METHOD /path` matches. */
  readonly match?: RegExp;
  /** Carry the request out before misbehaving, as when an answer is lost on the way back. */
  readonly processed?: boolean;
  /** Milliseconds to wait first. */
  readonly delayMs?: number;
}

/** One way to fail: a wrong answer, a reset connection, an answer cut off half way, none at all, or only a late one. */
export type Misbehaviour = Scope &
  (
    | { readonly status: number; readonly body?: string; readonly headers?: Readonly<Record<string, string>> }
    | { readonly reset: true }
    | { readonly cut: true }
    | { readonly hang: true }
    | { readonly late: true; readonly delayMs: number }
  );

/** The failures that still wait for a request. */
export class Misbehaviours {
  readonly #queue: { fault: Misbehaviour; left: number }[] = [];

  add(fault: Misbehaviour): void {
    this.#queue.push({ fault, left: fault.times ?? 1 });
  }

  clear(): void {
    this.#queue.length = 0;
  }

  take(method: string, path: string): Misbehaviour | undefined {
    const index = this.#queue.findIndex(({ fault }) => fault.match?.test(`${method} ${path}`) ?? true);
    const entry = this.#queue[index];
    if (entry === undefined) return undefined;
    entry.left -= 1;
    if (entry.left <= 0) this.#queue.splice(index, 1);
    return entry.fault;
  }
}

/** Whether the request reaches the service at all under this fault. */
export const isProcessed = (fault: Misbehaviour | undefined): boolean => fault === undefined || 'late' in fault || fault.processed === true;

/** Answers (or fails to); gives the status the client saw, 0 when there was none. */
export function misbehave(fault: Misbehaviour, response: ServerResponse, honest: Answer | undefined): number {
  if ('status' in fault) {
    sendAnswer(response, { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' });
    return fault.status;
  }
  if ('hang' in fault) return 0;
  if ('late' in fault) {
    if (honest !== undefined) sendAnswer(response, honest);
    return honest?.status ?? 0;
  }
  if ('cut' in fault) {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"chan', () => response.destroy());
    return 200;
  }
  response.socket?.resetAndDestroy();
  return 0;
}
