/**
 * JSON in which an object that stands in several places is written once and referred to everywhere else.
 * Forms repeat themselves: the recipient of one operation is that of ten others. Read back, they share one object.
 * Free of imports, because the browser bundle of Node-RED's editor shares it.
 */
export interface Compact<T> {
  /** What stands in several places. Each refers to earlier ones only. */
  readonly parts: readonly object[];
  /** The value, with `{ "$part": index }` in place of each part. */
  readonly whole: T;
}

const REFERENCE = '$part';

/** A reference is not worth writing for less than this. */
const LEAST_CHARACTERS = 24;

/** The text of a value as {@link Compact} JSON. Throws a RangeError where the value has a property of the reference's name. */
export function compactJson(value: object): string {
  const repeated = repeatedIn(value);
  const parts: unknown[] = [];
  const indexes = new Map<string, number>();
  const written = (inner: unknown): unknown => {
    if (!isObject(inner)) return inner;
    const text = JSON.stringify(inner);
    if (!repeated.has(text)) return taken(inner);
    const index = indexes.get(text) ?? parts.push(taken(inner)) - 1;
    indexes.set(text, index);
    return { [REFERENCE]: index };
  };
  const taken = (inner: object): unknown =>
    Array.isArray(inner) ? inner.map(written) : Object.fromEntries(Object.entries(inner).map(([name, part]) => [name, written(part)]));
  const whole = taken(value);
  return JSON.stringify({ parts, whole });
}

/** The value that was written. It is made of the very objects that JSON.parse gave. */
export function expand<T extends object>({ parts, whole }: Compact<T>): T {
  const fill = (holder: object): void => {
    for (const [name, inner] of Object.entries(holder)) {
      if (!isObject(inner)) continue;
      const index: unknown = Reflect.get(inner, REFERENCE);
      if (typeof index === 'number') Reflect.set(holder, name, parts[index]);
      else fill(inner);
    }
  };
  parts.forEach(fill);
  fill(whole);
  return whole;
}

/** The texts of all objects that stand in several places; of those inside such an object, only where they stand elsewhere too. */
function repeatedIn(value: object): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const visit = (inner: unknown): void => {
    if (!isObject(inner)) return;
    if (REFERENCE in inner) throw new RangeError(`'${REFERENCE}' is what compact JSON refers by: call the property otherwise`);
    const text = JSON.stringify(inner);
    // Lists stay apart: n8n adds properties of its own to that of a node.
    if (!Array.isArray(inner) && text.length >= LEAST_CHARACTERS && seen.has(text)) {
      repeated.add(text);
      return;
    }
    seen.add(text);
    Object.values(inner).forEach(visit);
  };
  visit(value);
  return repeated;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
