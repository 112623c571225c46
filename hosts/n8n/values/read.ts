import { invalid } from '../../../client/errors';
import type { FileInput } from '../../../language/fields';
import type { Field, Variants } from '../../../language/form';
import { jsonIn } from '../../../language/json';
import { ENTRIES } from '../names';
import { isoOf } from './dates';
import { entriesOf, entryOf, isEmpty, isRawObject, unwrapped, valueIn } from './raw';

/** What reading needs of the host beside the values themselves. */
export interface Surroundings {
  /** IANA name, `Europe/Berlin`. */
  readonly timeZone: string;
  /** The binary data of this name at the item being read. */
  readonly file: (name: string) => Promise<FileInput>;
}

export type Source = (name: string) => unknown;

/**
 * The parameters behind a filled-in form: the inverse of the description.
 * What was left empty or is not shown is absent. Throws `invalid` for text that should be JSON and is not.
 */
export async function readFields(fields: readonly Field[], source: Source, surroundings: Surroundings): Promise<Record<string, unknown>> {
  const read: [string, unknown][] = [];
  for (const field of fields) {
    if (!isShown(field, fields, source)) continue;
    const value = await readField(field, source(field.name), surroundings);
    if (value !== undefined) read.push([field.name, value]);
  }
  return Object.fromEntries(read);
}

function isShown({ showWhen = {} }: Field, fields: readonly Field[], source: Source): boolean {
  return Object.entries(showWhen).every(([name, allowed]) => {
    const given = unwrapped(source(name));
    const value = given ?? fields.find((field) => field.name === name)?.default;
    return allowed.some((candidate) => candidate === value);
  });
}

async function readField(field: Field, given: unknown, surroundings: Surroundings): Promise<unknown> {
  const raw = unwrapped(given, field.lookup !== undefined);
  switch (field.kind) {
    case 'list':
    case 'choices':
      return orAbsent(field, await readList(field, raw, surroundings));
    case 'rows':
      return orAbsent(field, await readRows(field, raw, surroundings));
    case 'group':
      return await readNested(field.fields ?? [], entryOf(raw), surroundings);
    case 'variants':
      return await readVariant(field.variants, entryOf(raw), surroundings);
    case 'map':
      return readMap(field, raw);
    default:
      return isEmpty(raw) ? (field.required && isText(field) ? '' : undefined) : await readScalar(field, raw, surroundings);
  }
}

async function readScalar(field: Field, raw: unknown, { timeZone, file }: Surroundings): Promise<unknown> {
  switch (field.kind) {
    case 'number':
      return typeof raw === 'string' && raw.trim() !== '' && !Number.isNaN(Number(raw)) ? Number(raw) : raw;
    case 'boolean':
      return raw === 'true' ? true : raw === 'false' ? false : raw;
    case 'dateTime':
      return isoOf(raw, timeZone);
    case 'json':
      return field.keepText ? raw : jsonOf(field, raw);
    case 'file':
      return typeof raw === 'string' ? await file(raw) : raw;
    default:
      // Expressions give ids as numbers where the service wants text.
      return typeof raw === 'number' || typeof raw === 'boolean' ? String(raw) : raw;
  }
}

/** JSON as typed, or the value an expression gave. */
function jsonOf(field: Field, raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  const json = jsonIn(raw);
  if (json === undefined)
    throw invalid(field.title, `'${field.title}' is not valid JSON`, 'Write text in double quotes; an expression may also give an object');
  return json;
}

/** Elements that are empty were added but not filled in; elements that are lists came from an expression. */
async function readList(field: Field, raw: unknown, surroundings: Surroundings): Promise<unknown> {
  const { of } = field;
  if (of && ['list', 'rows', 'group', 'variants', 'map'].includes(of.kind)) return isEmpty(raw) ? undefined : jsonOf(field, raw);
  const elements = of?.lookup ? entriesOf(raw).map(located) : entriesOf(raw);
  const values: unknown[] = [];
  for (const element of elements.flat()) {
    if (isEmpty(element)) continue;
    values.push(of ? await readScalar(of, element, surroundings) : element);
  }
  return values;
}

/** The value of a resource locator that stands alone in its row. */
function located(entry: unknown): unknown {
  return unwrapped(isRawObject(entry) && !('mode' in entry) ? entry.value : entry, true);
}

async function readRows(field: Field, raw: unknown, surroundings: Surroundings): Promise<unknown[]> {
  const rows: unknown[] = [];
  for (const row of entriesOf(raw)) {
    rows.push(
      field.variants ? await readVariant(field.variants, row, surroundings) : await readNested(field.fields ?? [], row, surroundings),
    );
  }
  return rows;
}

async function readVariant(variants: Variants | undefined, raw: unknown, surroundings: Surroundings): Promise<unknown> {
  if (!variants || !isRawObject(raw)) return raw;
  const { discriminator, options } = variants;
  const chosen = valueIn(raw, discriminator) ?? options[0]?.value;
  const fields = options.find(({ value }) => value === chosen)?.fields ?? [];
  return { [discriminator]: chosen, ...(await readFields(fields, (name) => valueIn(raw, name), surroundings)) };
}

async function readNested(fields: readonly Field[], raw: unknown, surroundings: Surroundings): Promise<unknown> {
  return isRawObject(raw) ? await readFields(fields, (name) => valueIn(raw, name), surroundings) : raw;
}

function readMap(field: Field, raw: unknown): unknown {
  if (isRawObject(raw) && !(ENTRIES in raw)) return Object.keys(raw).length > 0 ? raw : field.required ? {} : undefined;
  const pairs = entriesOf(raw).flatMap((entry): [string, unknown][] =>
    isRawObject(entry) && typeof entry.name === 'string' && entry.name !== '' ? [[entry.name, entry.value ?? '']] : [],
  );
  return pairs.length > 0 || field.required ? Object.fromEntries(pairs) : undefined;
}

/** An optional list without entries was left empty; where the default has some, they were taken out. */
function orAbsent(field: Field, list: unknown): unknown {
  const means = field.required || (Array.isArray(field.default) && field.default.length > 0);
  return Array.isArray(list) && list.length === 0 && !means ? undefined : list;
}

function isText({ kind }: Field): boolean {
  return kind === 'text' || kind === 'longText' || kind === 'secret' || kind === 'expression';
}
