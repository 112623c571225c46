import { partsOf, ServiceError, toServiceError } from '../client/errors';
import type { Shape } from '../language/form';
import type { RequestOperation, Values } from '../language/operation';

/** The result of one input, sent in as many requests as it needs, one after the other. */
export async function inParts<C>(
  { divided }: RequestOperation<Shape, C>,
  values: Values<Shape>,
  send: (part: Values<Shape>) => Promise<unknown>,
): Promise<unknown> {
  const parts = divided?.parts(values) ?? [values];
  if (!divided || parts.length < 2) return await send(parts[0] ?? values);
  const results: unknown[] = [];
  for (const part of parts) {
    try {
      results.push(await send(part));
    } catch (thrown) {
      throw partFailed(toServiceError(thrown), results.length, parts.length);
    }
  }
  return divided.join(results, values);
}

/** Says how far it came: what was sent before cannot be taken back. */
function partFailed(error: ServiceError, done: number, all: number): ServiceError {
  if (done === 0) return error;
  const message = `${error.message} (request ${done + 1} of ${all}; those before it were sent)`;
  return new ServiceError({ ...partsOf(error), message }, error.code);
}
