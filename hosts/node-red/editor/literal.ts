import type { FormField, Json } from '../generate/spec';
import type { Binding, TypedValue, Values } from '../saved';

const references = new Set(['msg', 'flow', 'global', 'env', 'jsonata']);

/** Whether the value is only known when a message arrives. */
export function isReference(binding: Binding): boolean {
  return references.has(binding.type);
}

/** Whether it is one typed input rather than a list or group. */
export function isTyped(binding: Binding): binding is TypedValue {
  return typeof binding.value === 'string';
}

/** A value that Node-RED takes from the environment when the flow starts. */
export function isEnvironment(text: string): boolean {
  return /^\$[{(][A-Za-z_]\w*[)}]$/.test(text);
}

/** A JSON value as the bindings of its form. */
export function bindingOf(field: FormField, value: Json): Binding | undefined {
  if (value === null) return undefined;
  switch (field.kind) {
    case 'list':
    case 'choices':
      return { type: 'list', value: listOf(value).flatMap((entry) => bindingOf(elementOf(field), entry) ?? []) };
    case 'rows':
      return { type: 'rows', value: listOf(value).map((entry) => rowOf(field, entry)) };
    case 'group':
      return { type: 'group', value: valuesOf(field.fields ?? [], value) };
    case 'map':
      return { type: 'json', value: JSON.stringify(value) };
    case 'variants': {
      const { choice = '', values } = rowOf(field, value);
      return { type: 'variant', choice, value: values };
    }
    default:
      return scalarOf(field, value);
  }
}

/** The element of a list; of a multiple choice, one choice. */
export function elementOf(field: FormField): FormField {
  const { choices, texts } = field;
  return field.of ?? { name: '', texts, kind: 'choice', required: true, limits: {}, ...(choices ? { choices } : {}) };
}

/** The bindings of several fields from one JSON object. */
export function valuesOf(fields: readonly FormField[], value: Json): Values {
  const record = recordOf(value);
  const values: Record<string, Binding> = {};
  for (const field of fields) {
    const given = record[field.name];
    const binding = given === undefined ? undefined : bindingOf(field, given);
    if (binding !== undefined) values[field.name] = binding;
  }
  return values;
}

/** What the literal bindings of a form say, as JSON; references are left out. */
export function jsonOf(binding: Binding): Json | undefined {
  switch (binding.type) {
    case 'list':
      return binding.value.flatMap((entry) => jsonOf(entry) ?? []);
    case 'rows':
      return binding.value.map(({ values }) => recordFrom(values));
    case 'group':
    case 'variant':
      return recordFrom(binding.value);
    default:
      return literal(binding);
  }
}

function recordFrom(values: Values): Record<string, Json> {
  const entries = Object.entries(values).map(([name, binding]) => [name, jsonOf(binding)] as const);
  return Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function literal({ type, value }: TypedValue): Json | undefined {
  if (references.has(type)) return undefined;
  if (type === 'num') return Number(value);
  if (type === 'bool') return value === 'true';
  return type === 'json' ? parsed(value) : value;
}

/** JSON, or the text itself where it is none. */
export function parsed(text: string): Json {
  try {
    return read(text);
  } catch {
    return text;
  }
}

const read: (text: string) => Json = JSON.parse;

function rowOf(field: FormField, value: Json): { readonly choice?: string; readonly values: Values } {
  if (field.variants === undefined) return { values: valuesOf(field.fields ?? [], value) };
  const choice = recordOf(value)[field.variants.discriminator];
  const option = field.variants.options.find((candidate) => candidate.value === choice) ?? field.variants.options[0];
  return { choice: option?.value ?? '', values: valuesOf(option?.fields ?? [], value) };
}

function scalarOf(field: FormField, value: Json): TypedValue {
  if (field.kind === 'choice') return { type: 'choice', value: plain(value) };
  // Text in JSON has its quotes; typed as text it would be read as JSON that is none.
  if (field.kind === 'json' && !field.keepText) return { type: 'json', value: JSON.stringify(value) };
  if (typeof value === 'number') return { type: 'num', value: String(value) };
  if (typeof value === 'boolean') return { type: 'bool', value: String(value) };
  return typeof value === 'string' ? { type: 'str', value } : { type: 'json', value: JSON.stringify(value) };
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function listOf(value: Json): readonly Json[] {
  return isList(value) ? value : [value];
}

function recordOf(value: Json): Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !isList(value) ? value : {};
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
