import { invalid } from '../../../client/errors';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import { isObject, objectAt, valueAt } from '../../../language/reading';

/** The `data` of a step, from the event of the trigger, from the request as Clustaar sent it, or from its `data` alone. */
export function dataOf(received: JsonValue | undefined, purpose: string): JsonObject {
  if (!isObject(received)) {
    throw invalid(
      'Received Request',
      `'Received Request' is ${received === undefined || received === null ? 'missing' : 'not an object'}: it is needed ${purpose}`,
      'Take it from the node that received the step, also where other nodes stand between: it is the property raw of what that gave.',
    );
  }
  const raw = valueAt(received, 'raw');
  const request = isObject(raw) ? raw : received;
  return isObject(valueAt(request, 'data')) ? objectAt(request, 'data') : request;
}
