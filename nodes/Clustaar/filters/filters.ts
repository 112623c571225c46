import { json, z } from '../../../language/fields';
import type { JsonValue } from '../../../language/metadata';
import { limits } from '../limits';
import { equal } from './equal';
import { find, path } from './path';

/** What a route asks of a request; the four filters of Clustaar's own library. */
export const filter = z.discriminatedUnion('test', [
  z
    .object({
      test: z.literal('step'),
      ids: z
        .array(z.string().min(1).max(limits.id).meta({ title: 'Step ID', placeholder: 'e.g. 5f0c1d2e3a4b5c6d7e8f9002' }))
        .min(1)
        .meta({
          title: 'Step IDs',
          description: 'One or several. The ID of a step stands in its address; capitals count',
          example: ['5f0c1d2e3a4b5c6d7e8f9002'],
        }),
    })
    .meta({ title: 'Step Is', description: 'The conversation has reached one of these steps' }),
  z
    .object({
      test: z.literal('equals'),
      path: path(),
      value: json().meta({
        title: 'Value',
        description: 'As JSON: text stands in double quotes. 1 is not the text "1", and true is not 1',
        placeholder: 'e.g. "Lyon"',
        example: 'Lyon',
      }),
    })
    .meta({ title: 'Value Equals', description: 'What the path finds is equal to a value' }),
  z
    .object({
      test: z.literal('in'),
      path: path(),
      values: json()
        .refine((value) => Array.isArray(value), { error: 'must be a JSON list' })
        .meta({
          title: 'Values',
          description: 'A JSON list, one of which it has to be',
          placeholder: 'e.g. ["Lyon", "Paris"]',
          example: ['Lyon', 'Paris'],
        }),
    })
    .meta({ title: 'Value Is One Of', description: 'What the path finds is equal to one of several values' }),
  z
    .object({ test: z.literal('exists'), path: path() })
    .meta({ title: 'Value Exists', description: 'The path finds something, even null, 0 or an empty text' }),
]);

export type Filter = z.output<typeof filter>;

/** Whether a filter lets a body through. Never throws: what cannot be evaluated does not match. */
export function matches(wanted: Filter, body: JsonValue): boolean {
  try {
    return test(wanted, body);
  } catch {
    // Bodies nested deeper than the stack reaches, and expressions nobody has checked.
    return false;
  }
}

function test(wanted: Filter, body: JsonValue): boolean {
  const found = find(wanted.test === 'step' ? 'data.step.id' : wanted.path, body);
  if (found === undefined) return false;
  switch (wanted.test) {
    case 'step':
      return wanted.ids.some((id) => equal(id, found));
    case 'equals':
      return equal(found, wanted.value);
    case 'in':
      return wanted.values.some((value) => equal(found, value));
    case 'exists':
      return true;
  }
}
