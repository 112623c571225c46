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

function expectedOne(instead: string): never {
  throw new TypeError(`Expected a ServiceError, not: ${instead}`);
}
