import { json } from '../../../language/fields';
import { jsonIn } from '../../../language/json';
import type { JsonValue } from '../../../language/metadata';
import { isObject } from '../../../language/reading';

/** Finds messages by the data their workflow was triggered with. The service compares top-level values only and refuses anything nested. */
export const triggerDataFilter = () =>
  json()
    .refine((given) => isFlat(given), { error: 'must be a JSON object with plain values: text, numbers, true, false or null' })
    .optional()
    .meta({
      title: 'Trigger Data',
      description:
        'Only messages whose workflow was triggered with these values; a JSON object without nesting, text of at most 256 characters',
      placeholder: 'e.g. { "comment_id": "123" }',
      example: { comment_id: '123' },
    });

/** The JSON text that the service takes in a query. */
export function triggerDataText(given: JsonValue | undefined): string | undefined {
  return given === undefined || typeof given === 'string' ? given : JSON.stringify(given);
}

function isFlat(given: JsonValue): boolean {
  const data = typeof given === 'string' ? jsonIn(given) : given;
  return isObject(data) && Object.values(data).every((value) => typeof value !== 'object' || value === null);
}
