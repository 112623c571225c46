import { partsOf, ServiceError } from '../../../client/errors';

/** `E`: the server takes neither secret nor device any more. Not `permission`: hosts would knock again by themselves. */
export function permanentError(): ServiceError {
  return new ServiceError(
    {
      kind: 'auth',
      message: 'Pushover refuses this device for good',
      advice:
        'Look at the device on pushover.net: it may be disabled, or the 30 days without a Pushover for Desktop license are over. Otherwise log in again and put the new secret and device ID into the credential.',
      providerCode: 'E',
    },
    'PERMANENT_ERROR',
  );
}

/** `A`: whoever reconnected now would throw the other one out, which would come back, for ever. */
export function sessionReplaced(): ServiceError {
  return new ServiceError(
    {
      kind: 'conflict',
      message: 'This device has logged in from another place, and Pushover has closed the session here',
      advice:
        'A device can be connected only once: stop the other program, or give each a device of its own: log in and register one for each. Then start this again.',
      providerCode: 'A',
    },
    'SESSION_REPLACED',
  );
}

/** The HTTP side refused what would be refused again: Pushover blocks addresses that go on. */
export function stoppedBy(error: ServiceError, doing: 'fetching' | 'deleting'): ServiceError {
  const advice = [error.advice, 'Receiving has stopped, since Pushover blocks those who go on.']
    .filter((part) => part !== undefined)
    .join(' ');
  return new ServiceError({ ...partsOf(error), message: `${error.message} (while ${doing} messages)`, advice }, error.code);
}

/** Whether the same request may succeed later: no answer, a 5xx, a page that is no JSON, or too many at the moment. */
export function passes({ kind }: ServiceError): boolean {
  return kind === 'network' || kind === 'timeout' || kind === 'unavailable' || kind === 'protocol' || kind === 'rateLimited';
}
