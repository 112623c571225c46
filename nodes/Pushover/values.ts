import { ServiceError } from '../../client/errors';
import type { JsonObject, JsonValue } from '../../language/metadata';
import { isObject, listAt } from '../../language/reading';

/** An answer as the object that every answer of Pushover is; a page of a gateway, say, is refused. */
export function answerOf(answer: JsonValue): JsonObject {
  if (isObject(answer)) return answer;
  throw malformed('it is not a JSON object');
}

/** The objects of a list inside an answer. */
export function objectsAt(answer: JsonValue | undefined, name: string): JsonObject[] {
  return listAt(answer, name).filter((entry) => isObject(entry));
}

/** Text, or null where there is none: absent, null or empty. */
export function textOrNull(value: JsonValue | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A number, also from text as forms send it; null where there is none. */
export function numberOrNull(value: JsonValue | undefined): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : null;
}

/** Pushover writes yes as 1; forms as "1". */
export function isYes(value: JsonValue | undefined): boolean {
  return value === 1 || value === '1' || value === true;
}

/** An answer that is not what Pushover documents: nothing may be concluded, let alone deleted, from it. */
export function malformed(why: string): ServiceError {
  return new ServiceError({
    kind: 'protocol',
    providerCode: 'MALFORMED_RESPONSE',
    message: `The answer of Pushover cannot be used: ${why}`,
    advice: 'Try again later. If it stays so, check whether a proxy or gateway stands between this machine and Pushover.',
  });
}
