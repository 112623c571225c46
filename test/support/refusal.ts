import { ServiceError } from '../../client/errors';

/** The ServiceError that `act` throws; fails where it throws another error or none. */
export function refusalOf(act: () => unknown): ServiceError {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof ServiceError) return thrown;
    throw new TypeError(`Not a ServiceError: ${String(thrown)}`);
  }
  throw new TypeError('Nothing was thrown');
}
