import { invalid } from '../../../../client/errors';
import type { Field } from '../../../../language/field';
import { jsonIn } from '../../../../language/json';
import { isList, isRecord, textIn } from '../values';
import { fileIn } from './file-input';

/**
 * A value as the declaration of its field expects it: Node-RED gives numbers and lists as text, and payloads as Buffers.
 * What cannot be turned is left as it is, for the declaration's own check to refuse by name. Undefined: left empty.
 */
export function coerce(field: Field, value: unknown, title = field.title): unknown {
  if (value === undefined || (value === null && field.kind !== 'json')) return undefined;
  if (value === '' && !keepsEmpty(field)) return undefined;
  switch (field.kind) {
    case 'number':
      return numberIn(value);
    case 'boolean':
      return booleanIn(value);
    case 'json':
      return jsonValue(field, value, title);
    case 'file':
      return fileIn(value, title);
    case 'choices':
    case 'list':
    case 'rows':
      return listValue(field, value, title);
    case 'group':
    case 'variants':
    case 'map':
      return objectValue(field, value, title);
    default:
      return textValue(value);
  }
}

/** The entries of an object as the fields of those names expect them; unknown names stay, for the check to refuse. */
export function coerceObject(fields: readonly Field[], given: Readonly<Record<string, unknown>>, path = ''): Record<string, unknown> {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const entries = Object.entries(given).map(([name, value]): [string, unknown] => {
    const field = byName.get(name);
    return [name, field ? coerce(field, value, `${path}${field.title}`) : value];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** An empty required text is refused by name instead of being called missing; an empty optional one was left empty. */
function keepsEmpty({ kind, required, keepText }: Field): boolean {
  return required && (kind === 'text' || kind === 'longText' || kind === 'secret' || kind === 'choice' || keepText === true);
}

function numberIn(value: unknown): unknown {
  const text = textIn(value)?.trim();
  return text !== undefined && text !== '' && Number.isFinite(Number(text)) ? Number(text) : value;
}

function booleanIn(value: unknown): unknown {
  const text = textIn(value)?.trim().toLowerCase();
  return text === 'true' ? true : text === 'false' ? false : value;
}

function textValue(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value instanceof Date ? value.toISOString() : (textIn(value) ?? value);
}

function jsonValue({ keepText }: Field, value: unknown, title: string): unknown {
  const text = textIn(value);
  if (text === undefined) return value;
  if (keepText) return text;
  const json = jsonIn(text);
  if (json === undefined) throw invalid(title, `'${title}' is text that is not JSON`, 'Give JSON, or an object made by an earlier node.');
  return json;
}

/** JSON text becomes its list, any other single value a list of one. */
function listValue(field: Field, value: unknown, title: string): unknown {
  const text = textIn(value);
  const json = text?.trimStart().startsWith('[') ? jsonIn(text) : undefined;
  const entries = isList(value)
    ? value
    : isList(json)
      ? json
      : field.kind === 'rows' && text !== undefined
        ? (jsonIn(text) ?? text)
        : [value];
  if (!isList(entries)) return isRecord(entries) ? [objectValue(field, entries, title)] : entries;
  const { of } = field;
  return entries.map((entry, index) => {
    const place = `${title} ${index + 1}`;
    if (field.kind === 'rows') return objectValue(field, entry, place);
    return of ? coerce(of, entry, place) : textValue(entry);
  });
}

function objectValue(field: Field, value: unknown, title: string): unknown {
  const text = textIn(value);
  const object = text === undefined ? value : (jsonIn(text) ?? text);
  if (!isRecord(object)) return object;
  return coerceObject(fieldsOf(field, object), object, `${title} › `);
}

/** The fields of a group, or of the variant that an object's own discriminator names. */
function fieldsOf({ fields = [], variants }: Field, object: Readonly<Record<string, unknown>>): readonly Field[] {
  return variants?.options.find(({ value }) => value === object[variants.discriminator])?.fields ?? fields;
}
