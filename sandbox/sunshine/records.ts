import type { JsonRecord } from '../json';
import { isRecord } from '../json';

/** The record without members that are undefined. */
export const defined = (source: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));

/** The named members that are there, `null` included. */
export const pick = (source: JsonRecord, names: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(source).filter(([name, value]) => names.includes(name) && value !== undefined));

export const omit = (source: JsonRecord, names: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(source).filter(([name]) => !names.includes(name)));

/** Readers of what the rules have let through: what is of another type counts as absent. */
export const textAt = (source: JsonRecord, name: string): string | undefined => {
  const value = source[name];
  return typeof value === 'string' ? value : undefined;
};

export const flagAt = (source: JsonRecord, name: string): boolean | undefined => {
  const value = source[name];
  return typeof value === 'boolean' ? value : undefined;
};

export const recordAt = (source: JsonRecord, name: string): JsonRecord => {
  const value = source[name];
  return isRecord(value) ? value : {};
};

export const listAt = (source: JsonRecord, name: string): readonly unknown[] => {
  const value = source[name];
  return Array.isArray(value) ? value : [];
};

export const recordsAt = (source: JsonRecord, name: string): readonly JsonRecord[] => listAt(source, name).filter(isRecord);

export const textsAt = (source: JsonRecord, name: string): readonly string[] =>
  listAt(source, name).filter((value) => typeof value === 'string');

/** Additive, as updates of metadata and profiles are: what is not named stays, `null` as a whole clears. */
export function merged(old: JsonRecord, change: unknown): JsonRecord {
  if (change === undefined) return old;
  return isRecord(change) ? { ...old, ...change } : {};
}
