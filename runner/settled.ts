import { toServiceError, type ServiceError } from '../client/errors';

/** The outcome of one of many inputs. */
export type Settled<T = unknown> = { readonly ok: true; readonly result: T } | { readonly ok: false; readonly error: ServiceError };

export function settledOf<T>(outcome: PromiseSettledResult<T>): Settled<T> {
  return outcome.status === 'fulfilled' ? { ok: true, result: outcome.value } : { ok: false, error: toServiceError(outcome.reason) };
}
