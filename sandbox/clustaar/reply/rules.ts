import { isRecord } from '../../json';

/** One thing wrong with a reply, and where: `actions[0].alternatives[2]`. */
export interface Problem {
  readonly path: string;
  readonly message: string;
}

/** Looks at one value; an absent one is undefined, which JSON does not know. */
export type Check = (value: unknown, path: string) => readonly Problem[];

const FINE: readonly Problem[] = [];

export const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

const wrong = (path: string, message: string): readonly Problem[] => [{ path, message }];

/** A check that only knows right from wrong. */
export const must =
  (holds: (value: unknown) => boolean, message: string): Check =>
  (value, path) =>
    holds(value) ? FINE : wrong(path, message);

export const anything: Check = () => FINE;
export const anyObject: Check = must(isRecord, 'must be an object');
export const flag: Check = must((value) => typeof value === 'boolean', 'must be true or false');

/** The key may be absent, but not null. */
export const optional =
  (check: Check): Check =>
  (value, path) =>
    value === undefined ? FINE : check(value, path);

/** The key must be there, but may be null. */
export const nullable =
  (check: Check): Check =>
  (value, path) =>
    value === null ? FINE : check(value, path);

export const optionalOrNull = (check: Check): Check => optional(nullable(check));

export const oneOf = (...words: readonly string[]): Check =>
  must((value) => typeof value === 'string' && words.includes(value), `must be one of ${words.map((word) => `"${word}"`).join(', ')}`);

/** Lengths count code points: a thousand emoji are a thousand characters. */
export const text = (min = 0, max = Infinity): Check => {
  return (value, path) => {
    if (typeof value !== 'string') return wrong(path, 'must be a text');
    const { length } = Array.from(value);
    if (length < min) return wrong(path, min === 1 ? 'must not be empty' : `must have at least ${min} characters`);
    return length > max ? wrong(path, `has ${length} characters, ${max} are allowed`) : FINE;
  };
};

/** A text that also has a form. */
export const shaped =
  (length: Check, pattern: RegExp, message: string): Check =>
  (value, path) => {
    const problems = length(value, path);
    return problems.length > 0 || (typeof value === 'string' && pattern.test(value)) ? problems : wrong(path, message);
  };

export const number = (min = -Infinity, max = Infinity): Check =>
  must(
    (value) => typeof value === 'number' && value >= min && value <= max,
    min === -Infinity ? 'must be a number' : `must be a number from ${min} to ${max}`,
  );

export const list =
  (check: Check, min = 0, max = Infinity): Check =>
  (value, path) => {
    if (!isList(value)) return wrong(path, 'must be a list');
    if (value.length < min || value.length > max) return wrong(path, `has ${value.length} entries, ${min} to ${max} are allowed`);
    return value.flatMap((entry, index) => check(entry, `${path}[${index}]`));
  };

/** Every one of these; keys that are not named are ignored. */
export const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isRecord(value)) return wrong(path, 'must be an object');
    return Object.entries(fields).flatMap(([name, check]) => {
      const at = path === '' ? name : `${path}.${name}`;
      const entry = Object.hasOwn(value, name) ? value[name] : undefined;
      const problems = check(entry, at);
      return problems.length > 0 && entry === undefined ? wrong(at, 'is missing') : problems;
    });
  };

/** An object that says of itself that it is one of `type`. */
export const typed = (type: string, fields: Readonly<Record<string, Check>> = {}): Check => object({ type: oneOf(type), ...fields });

/** An object whose `type` says which of these it is. */
export const variant =
  (variants: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isRecord(value)) return wrong(path, 'must be an object');
    const { type } = value;
    const check = typeof type === 'string' && Object.hasOwn(variants, type) ? variants[type] : undefined;
    return check === undefined ? wrong(`${path}.type`, `must be one of ${Object.keys(variants).join(', ')}`) : check(value, path);
  };

/** The first check, and where it finds nothing the second. */
export const both =
  (first: Check, second: Check): Check =>
  (value, path) => {
    const problems = first(value, path);
    return problems.length > 0 ? problems : second(value, path);
  };
