import { ENTRIES, ENTRY, names } from '../names';

/** An object as n8n gives it: the values of a collection, a row, a resource locator. */
export type RawObject = Readonly<Record<string, unknown>>;

export function isRawObject(value: unknown): value is RawObject {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A resource locator's value; anything else as it is. `locates` where one is expected, even without n8n's own mark. */
export function unwrapped(raw: unknown, locates = false): unknown {
  if (!isRawObject(raw)) return raw;
  return raw.__rl === true || (locates && 'mode' in raw) ? raw.value : raw;
}

/** What stands for "left empty" in n8n's forms. */
export function isEmpty(raw: unknown): boolean {
  return raw === undefined || raw === null || raw === '';
}

/** The value of a field of a row or group, from its collection of optional fields where it is not beside the others. */
export function valueIn(raw: RawObject, name: string): unknown {
  if (Object.hasOwn(raw, name)) return raw[name];
  const more = raw[names.more];
  return isRawObject(more) && Object.hasOwn(more, name) ? more[name] : undefined;
}

/** The one entry of a fixed collection; an object that an expression or an agent gave stands for itself. */
export function entryOf(raw: unknown): unknown {
  if (!isRawObject(raw)) return raw;
  if (ENTRY in raw) return raw[ENTRY];
  return Object.keys(raw).length === 0 ? undefined : raw;
}

/** The entries of a fixed collection of many, or of a list. */
export function entriesOf(raw: unknown): readonly unknown[] {
  if (Array.isArray(raw)) return raw;
  if (!isRawObject(raw)) return isEmpty(raw) ? [] : [raw];
  const entries = raw[ENTRIES];
  if (Array.isArray(entries)) return entries;
  return Object.keys(raw).length === 0 ? [] : [raw];
}
