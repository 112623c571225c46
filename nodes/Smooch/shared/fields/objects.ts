import { json, tooLarge } from '../../../../language/fields';
import { asJson, jsonIn } from '../../../../language/json';
import type { JsonObject, JsonValue } from '../../../../language/metadata';
import { isObject } from '../../../../language/reading';
import { limits } from '../limits';

/** A JSON object, or the JSON text of one; read, it is the object. */
export const jsonObject = () => objectJson().transform((given) => objectIn(given) ?? {});

/** Custom data: an object without nesting of at most 4 kB. */
export const metadata = () =>
  objectJson()
    .refine((given) => Object.values(objectIn(given) ?? {}).every((value) => typeof value !== 'object'), {
      error: 'may not be nested: every value is text, a number, true or false',
    })
    .refine((given) => bytesOf(given) <= limits.metadataBytes, {
      error: (issue) => tooLarge(bytesOf(asJson(issue.input)), limits.metadataBytes, 'bytes'),
    })
    .transform((given) => objectIn(given) ?? {})
    .optional()
    .meta({
      title: 'Metadata',
      description: 'Data of your own, as a JSON object of texts, numbers and booleans, at most 4 kB. Events hold it as well',
      placeholder: 'e.g. { "order": "4711" }',
      example: { order: '4711' },
    });

const objectJson = () => json().refine((given) => objectIn(given) !== undefined, { error: 'is not a JSON object' });

function objectIn(given: JsonValue): JsonObject | undefined {
  const value = typeof given === 'string' ? jsonIn(given) : given;
  return isObject(value) ? value : undefined;
}

/** Keys and values are counted, not what JSON puts around them. */
function bytesOf(given: JsonValue): number {
  const texts = Object.entries(objectIn(given) ?? {}).flatMap(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return Buffer.byteLength(texts.join(''));
}
