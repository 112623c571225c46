import { ServiceError } from '../../client/errors';

/** The ServiceError that `act` throws; fails where it throws another error or none. */
export function refusalOf(act: () => unknown): ServiceError {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof ServiceError) return thrown;
    return expectedOne(String(thrown));
  }
  return expectedOne('nothing thrown');
}

/** The ServiceError that `promise` rejects with; fails where it rejects with another error, or resolves. */
export async function failureOf(promise: Promise<unknown>): Promise<ServiceError> {
  const [outcome] = await Promise.allSettled([promise]);
  if (outcome.status === 'fulfilled') return expectedOne('a success');
  const thrown: unknown = outcome.reason;
  return thrown instanceof ServiceError ? thrown : expectedOne(String(thrown));
}

function expectedOne(instead: string): never {
  throw new TypeError(`Expected a ServiceError, not: ${instead}`);
}
