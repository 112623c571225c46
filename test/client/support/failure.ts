import { TransportError } from '../../../client/transport-error';

/** The TransportError that `promise` rejects with; anything else fails the test. */
export async function transportFailure(promise: Promise<unknown>): Promise<TransportError> {
  const failure: unknown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(failure instanceof TransportError)) throw new Error(`Expected a TransportError, got ${String(failure)}`);
  return failure;
}
