import { z } from 'zod';
import type { FileInput } from './file-input';
import type { JsonValue } from './metadata';

export type { FileInput } from './file-input';

export { z };

/** One of a few named values: `choice({ allow: 'Allow', deny: 'Deny' })`. The titles are what the form shows. */
export function choice<const T extends Readonly<Record<string, string>>>(choices: T) {
  return z.enum(namesOf(choices)).meta({ choices });
}

/** Several of a few named values; a form shows them as a multiple choice. */
export function choices<const T extends Readonly<Record<string, string>>>(titles: T) {
  return z.array(choice(titles));
}

/** Any JSON. Refuses what JSON would silently change: NaN, Infinity, undefined, functions, BigInt. */
export function json() {
  return z
    .custom<JsonValue>(isJson, { error: (issue) => (issue.input === undefined ? 'is missing' : 'holds a value that JSON cannot express') })
    .meta({ kind: 'json' });
}

/** JSON, or text that is passed on exactly as it was typed. */
export function jsonOrText() {
  return json().meta({ keepText: true });
}

/** A secret text: masked in forms, never shown again, never in a message. */
export function secret() {
  return z.string().min(1).meta({ kind: 'secret' });
}

/**
 * Text of a certain form. `sentence` is what any other is told, as the rest of a sentence: "may hold only letters".
 * Forms check with the pattern's source alone: a pattern needs to do without flags.
 */
export function matching(text: z.ZodString, pattern: RegExp, sentence: string) {
  return text.regex(pattern, { error: sentence }).meta({ patternMessage: sentence });
}

/** Text limited by its size as UTF-8, the way most services count. */
export function maxBytes(max: number) {
  return z
    .string()
    .refine((text) => Buffer.byteLength(text) <= max, { error: (issue) => tooLarge(Buffer.byteLength(String(issue.input)), max, 'bytes') })
    .meta({ maxBytes: max });
}

/** Text limited by code points: an emoji counts once. */
export function maxCodePoints(max: number) {
  return z
    .string()
    .refine((text) => Array.from(text).length <= max, {
      error: (issue) => tooLarge(Array.from(String(issue.input)).length, max, 'characters'),
    })
    .meta({ maxCodePoints: max });
}

/** A file to upload, of at most `maxSize` bytes where its size is known. */
export function file(maxSize: number = Number.POSITIVE_INFINITY) {
  return z
    .custom<FileInput>(isFile, { error: 'is not a file' })
    .refine((given) => knownSize(given) <= maxSize, {
      error: (issue) => tooLarge(isFile(issue.input) ? knownSize(issue.input) : 0, maxSize, 'bytes'),
    })
    .meta({ kind: 'file' });
}

/** "has 10,241 bytes; at most 10,240 are allowed" */
export function tooLarge(size: number, max: number, unit: string): string {
  return `has ${size.toLocaleString('en-US')} ${unit}; at most ${max.toLocaleString('en-US')} are allowed`;
}

function namesOf<T extends Readonly<Record<string, string>>>(record: T): (keyof T & string)[] {
  return Object.keys(record);
}

function isFile(value: unknown): value is FileInput {
  if (typeof value !== 'object' || value === null || !('content' in value)) return false;
  const { content } = value;
  return ArrayBuffer.isView(content) || (typeof content === 'object' && content !== null && Symbol.asyncIterator in content);
}

/** Bytes; 0 for a stream that does not say its size. */
function knownSize({ content, size = 0 }: FileInput): number {
  return Math.max(size, ArrayBuffer.isView(content) ? content.byteLength : 0);
}

/** True for what JSON.stringify keeps as it is; cycles and depths above 200 are refused. */
export function isJson(value: unknown, depth = 0): value is JsonValue {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > 200) return false;
  // Array.from shows the holes of a sparse array, which JSON would fill with null.
  if (Array.isArray(value)) return Array.from<unknown>(value).every((entry) => isJson(entry, depth + 1));
  if (!isPlain(value)) return saysItsJson(value, depth);
  return Object.values(value).every((entry) => isJson(entry, depth + 1));
}

/** Not compared with our own Object.prototype: a Node-RED function node makes its objects in a realm of its own. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || (typeof prototype === 'object' && Object.getPrototypeOf(prototype) === null);
}

/** Dates and the like say themselves how JSON shows them; null from one that is no date at all is no answer. */
function saysItsJson(value: object, depth: number): boolean {
  if (!hasToJson(value)) return false;
  const said = value.toJSON();
  return said !== null && isJson(said, depth + 1);
}

function hasToJson(value: object): value is { toJSON(): unknown } {
  return 'toJSON' in value && typeof value.toJSON === 'function';
}
