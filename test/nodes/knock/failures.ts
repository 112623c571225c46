import { ServiceError } from '../../../client/errors';

/** What the person is told when `act` refuses. */
export function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof ServiceError) return thrown.message;
  }
  return 'It was not refused';
}
