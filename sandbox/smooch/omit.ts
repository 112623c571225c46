import type { JsonRecord } from '../json';

/** The record without some of its members. */
export const omit = (source: JsonRecord, ...names: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(source).filter(([name]) => !names.includes(name)));

/** The record without members that are undefined. */
export const defined = (source: JsonRecord): JsonRecord =>
  Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined));
