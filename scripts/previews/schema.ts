import type { JsonValue } from '../../language/json';

/** What n8n's editor shows of an output before the node ran: names and types, without values. */
export interface Schema {
  readonly type: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | Record<string, never>;
}

/** Of all these values together: an object has the properties of each. The first kind wins where they differ, and anything wins over null. */
export function schemaOf(values: readonly JsonValue[]): Schema {
  const told = values.filter((value) => value !== null);
  const [first = null] = told;
  if (first === null) return { type: 'null' };
  if (typeof first === 'string') return { type: 'string' };
  if (typeof first === 'boolean') return { type: 'boolean' };
  if (typeof first === 'number') return { type: told.every((value) => Number.isInteger(value)) ? 'integer' : 'number' };
  if (Array.isArray(first)) return arrayOf(told.flatMap((value) => (Array.isArray(value) ? [value] : [])));
  return objectOf(told.flatMap((value) => (isObject(value) ? [value] : [])));
}

function arrayOf(lists: readonly (readonly JsonValue[])[]): Schema {
  const entries = lists.flat();
  return { type: 'array', items: entries.length === 0 ? {} : schemaOf(entries) };
}

function objectOf(objects: readonly Readonly<Record<string, JsonValue>>[]): Schema {
  const names = [...new Set(objects.flatMap((each) => Object.keys(each)))].filter((name) => !isId(name)).sort();
  const properties = names.map((name) => {
    const values = objects.flatMap((each) => (each[name] === undefined ? [] : [each[name]]));
    return [name, schemaOf(values)] as const;
  });
  return { type: 'object', properties: Object.fromEntries(properties) };
}

function isObject(value: JsonValue): value is Readonly<Record<string, JsonValue>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key made up by the service names one record: nobody else's output has it. */
function isId(name: string): boolean {
  return /^[0-9a-f]{24,}$|^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(name);
}
