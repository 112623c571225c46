import type { Field } from '../../../language/form';
import { jsonIn } from '../../../language/json';
import { readFields, type Surroundings } from './read';

/** The fields of a credential as saved in n8n: what is more than one value was written as text. */
export async function readCredential(fields: readonly Field[], saved: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  return await readFields(
    fields,
    (name) =>
      expanded(
        fields.find((field) => field.name === name),
        saved[name],
      ),
    noSurroundings,
  );
}

/** JSON is read as such; a plain list also as `a, b`. */
function expanded(field: Field | undefined, raw: unknown): unknown {
  if (typeof raw !== 'string' || raw.trim() === '') return raw;
  switch (field?.kind) {
    case 'list': {
      const json = raw.trimStart().startsWith('[') ? jsonIn(raw) : undefined;
      return json ?? raw.split(/[,\n]/).map((entry) => entry.trim());
    }
    case 'rows':
    case 'group':
    case 'variants':
    case 'map':
      return jsonIn(raw) ?? raw;
    default:
      return raw;
  }
}

const noSurroundings: Surroundings = {
  timeZone: 'UTC',
  file: () => Promise.reject(new TypeError('A credential holds no files')),
};
