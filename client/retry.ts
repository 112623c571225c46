import type { Backoff } from './backoff';
import { createBackoff, sleep } from './backoff';
import type { ServiceError } from './errors';
import { toServiceError } from './errors';
import { TransportError } from './transport-error';
import type { HttpResponse } from './transport';

export interface RetryPolicy {
  /** Sending the same request twice does no more than sending it once: a safe method, or an idempotency key. */
  readonly idempotent: boolean;
  /** Tries in all, the first included. Default 4; 1 never repeats. */
  readonly attempts?: number | undefined;
  /** Ceiling of the first wait; doubles from there. Default 500 ms. */
  readonly baseMs?: number | undefined;
  /** Ceiling of every wait of our own choice. Default 20,000 ms. */
  readonly capMs?: number | undefined;
  /** A service that asks for a longer wait than this gets none: its answer is returned. Default 60,000 ms. */
  readonly maxRetryAfterMs?: number | undefined;
  /** Statuses after which a repeat is safe at this service. Default: 429, 500, 502, 503, 504 where idempotent, else none. */
  readonly retryStatuses?: readonly number[] | undefined;
  /** Shortest first wait in milliseconds, after an answer as after none, where the service prescribes one; doubles with each repeat. */
  readonly minimumMs?: number | undefined;
  /**
   * Whether a request whose kept-alive connection had died is sent again at once, whatever it does: the server had most likely hung up
   * before it came. Default true; false where a second copy would be worse than a failure.
   */
  readonly resendsStale?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** For tests: 0 <= random() < 1. */
  readonly random?: (() => number) | undefined;
  /** For tests: the wait itself. */
  readonly wait?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
  /** For tests: milliseconds since the epoch. */
  readonly now?: (() => number) | undefined;
}

/** Statuses after which an idempotent request is repeated. */
export const RETRIED_WHERE_IDEMPOTENT: readonly number[] = [429, 500, 502, 503, 504];

/**
 * Calls `send` until it gets an answer that is no cause to repeat, or no repeat is left; then gives the last answer, whatever its status.
 * `send` makes the request anew each time, since signatures carry their time. Rejects with the last ServiceError where there was no answer.
 */
export async function withRetries(send: () => Promise<HttpResponse>, policy: RetryPolicy): Promise<HttpResponse> {
  const { attempts = 4, wait = sleep, minimumMs = 0, resendsStale = true } = policy;
  let backoff: Backoff | undefined;
  let staleBefore = false;
  for (let attempt = 1; ; attempt += 1) {
    let waitMs: number | undefined;
    const shortestMs = minimumMs * 2 ** (attempt - 1);
    try {
      const response = await send();
      if (response.status < 400 || attempt >= attempts) return response;
      waitMs = waitAfterAnswer(response, policy, (backoff ??= newBackoff(policy)));
      if (waitMs === undefined) return response;
      waitMs = Math.max(waitMs, shortestMs);
    } catch (thrown) {
      const error = toServiceError(thrown);
      if (attempt >= attempts) throw error;
      const stale: boolean = resendsStale && error instanceof TransportError && error.staleConnection && !staleBefore;
      if (!stale && !mayRepeat(error, policy)) throw error;
      staleBefore ||= stale;
      // The next connection is a fresh one: nothing to wait for.
      waitMs = stale ? 0 : Math.max((backoff ??= newBackoff(policy)).next(), shortestMs);
    }
    await wait(waitMs, policy.signal);
  }
}

/**
 * The wait a service asks for, in milliseconds: `Retry-After-Ms`, which some send beside it for its finer unit, or `Retry-After`
 * (RFC 9110, 10.2.3: seconds or a date); undefined where it asks for none.
 */
export function retryAfterMs(headers: Readonly<Record<string, string>>, now: number = Date.now()): number | undefined {
  const ms = numberIn(headers['retry-after-ms']);
  if (ms !== undefined) return Math.ceil(ms);
  const value = headers['retry-after']?.trim() ?? '';
  const seconds = numberIn(value);
  if (seconds !== undefined) return Math.ceil(seconds * 1000);
  // Date.parse alone would take "-5" for a year.
  const date = /^[A-Za-z]/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

function numberIn(value = ''): number | undefined {
  return /^\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : undefined;
}

function newBackoff({ baseMs = 500, capMs = 20_000, random }: RetryPolicy): Backoff {
  return createBackoff({ baseMs, capMs, random });
}

function waitAfterAnswer(response: HttpResponse, policy: RetryPolicy, backoff: Backoff): number | undefined {
  const { status, headers } = response;
  const statuses = policy.retryStatuses ?? (policy.idempotent ? RETRIED_WHERE_IDEMPOTENT : []);
  if (!statuses.includes(status)) return undefined;
  const asked = retryAfterMs(headers, policy.now?.());
  if (asked !== undefined && asked > (policy.maxRetryAfterMs ?? 60_000)) return undefined;
  const ours = backoff.next();
  // Jitter on top of what was asked: all who were told "10 s" should not come back in the same moment.
  return asked === undefined ? ours : asked + Math.min(ours, asked / 10);
}

function mayRepeat(error: ServiceError, { idempotent }: RetryPolicy): boolean {
  if (!(error instanceof TransportError) || error.lasting) return false;
  if (error.kind !== 'network' && error.kind !== 'timeout') return false;
  return error.neverSent || idempotent;
}
