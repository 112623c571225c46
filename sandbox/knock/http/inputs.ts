import type { JsonRecord } from '../../json';
import { isRecord, parseJson, parseRecord } from '../../json';
import { invalid, required } from './refusal';

/** Readers of one field of a body or query: each gives the value in its type or refuses with 422. An empty query value counts as absent. */

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === '';

export function optionalText(source: JsonRecord, field: string): string | undefined {
  const value = source[field];
  if (isAbsent(value)) return undefined;
  if (typeof value !== 'string') throw invalid(field, 'is not a string', 'type');
  return value;
}

export function text(source: JsonRecord, field: string): string {
  const value = optionalText(source, field);
  if (value === undefined) throw required(field);
  return value;
}

export function optionalFlag(source: JsonRecord, field: string): boolean | undefined {
  const value = source[field];
  if (isAbsent(value)) return undefined;
  if (value === true || value === 'true') return true;
  if (value === false || value === 'false') return false;
  throw invalid(field, 'is not a boolean', 'type');
}

export function optionalChoice<Choice extends string>(source: JsonRecord, field: string, choices: readonly Choice[]): Choice | undefined {
  const value = optionalText(source, field);
  return value === undefined ? undefined : chosen(value, field, choices);
}

function chosen<Choice extends string>(value: string, field: string, choices: readonly Choice[]): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalid(field, `is invalid: expected one of ${choices.join(', ')}`, 'enum');
  return found;
}

/** A real list. A map with numbers for keys, as `name[0]=a` makes it, is none. */
export function optionalList(source: JsonRecord, field: string, most: number): readonly unknown[] | undefined {
  const value = source[field];
  if (isAbsent(value)) return undefined;
  if (!Array.isArray(value)) throw invalid(field, 'is not an array', 'type');
  const list: readonly unknown[] = value;
  if (list.length > most) throw invalid(field, `has ${list.length} entries, at most ${most} are allowed`, 'length');
  return list;
}

export function list(source: JsonRecord, field: string, most: number): readonly unknown[] {
  const value = optionalList(source, field, most);
  if (value === undefined) throw required(field);
  return value;
}

const asTexts = (values: readonly unknown[], field: string): readonly string[] =>
  values.map((value) => {
    if (typeof value !== 'string') throw invalid(field, 'holds something that is not a string', 'type');
    return value;
  });

export const texts = (source: JsonRecord, field: string, most: number): readonly string[] => asTexts(list(source, field, most), field);

export function optionalTexts(source: JsonRecord, field: string, most = Infinity): readonly string[] | undefined {
  const values = optionalList(source, field, most);
  return values === undefined ? undefined : asTexts(values, field);
}

export function optionalChoices<Choice extends string>(
  source: JsonRecord,
  field: string,
  choices: readonly Choice[],
): readonly Choice[] | undefined {
  return optionalTexts(source, field)?.map((value) => chosen(value, field, choices));
}

export const records = (source: JsonRecord, field: string, most: number): readonly JsonRecord[] =>
  list(source, field, most).map((value) => {
    if (!isRecord(value)) throw invalid(field, 'holds something that is not an object', 'type');
    return value;
  });

export function optionalRecord(source: JsonRecord, field: string): JsonRecord | undefined {
  const value = source[field];
  if (isAbsent(value)) return undefined;
  if (!isRecord(value)) throw invalid(field, 'is not an object', 'type');
  return value;
}

export function record(source: JsonRecord, field: string): JsonRecord {
  const value = optionalRecord(source, field);
  if (value === undefined) throw required(field);
  return value;
}

/** Milliseconds since 1970 of an ISO-8601 text. */
export function optionalInstant(source: JsonRecord, field: string): number | undefined {
  const value = optionalText(source, field);
  if (value === undefined) return undefined;
  const instant = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(instant)) throw invalid(field, 'is not an ISO-8601 date', 'type');
  return instant;
}

/** A JSON object in a text, as `data` of guides is sent. */
export function optionalJson(source: JsonRecord, field: string): JsonRecord | undefined {
  const value = optionalText(source, field);
  if (value === undefined) return undefined;
  const parsed = parseRecord(value);
  if (parsed === undefined) throw invalid(field, 'is not a JSON object in a string', 'type');
  return parsed;
}

/** `trigger_data`: a flat JSON object in a text. */
export function optionalTriggerData(source: JsonRecord): JsonRecord | undefined {
  const field = 'trigger_data';
  const data = optionalJson(source, field);
  if (data !== undefined && Object.values(data).some((value) => typeof value === 'object' && value !== null)) {
    throw invalid(field, 'must be flat: nested values cannot be matched');
  }
  return data;
}

/** The bytes `value` takes as JSON. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value ?? null));

/** An object given as JSON text or, as browsers send it, as nested query keys. */
export function jsonOrNested(source: JsonRecord, field: string): JsonRecord {
  const value = source[field];
  const parsed = typeof value === 'string' ? parseJson(value) : value;
  if (isAbsent(value)) throw required(field);
  if (!isRecord(parsed)) throw invalid(field, 'is not a JSON object in a string', 'type');
  return parsed;
}

/** A group of options by their short names: `group.option=…` as the description has it, or `group[option]=…` as the library of 1.35 sends it. */
export function optionGroup(source: JsonRecord, group: string): JsonRecord {
  const dotted = Object.entries(source).filter(([name]) => name.startsWith(`${group}.`));
  const nested = isRecord(source[group]) ? source[group] : {};
  return { ...nested, ...Object.fromEntries(dotted.map(([name, value]) => [name.slice(group.length + 1), value])) };
}
