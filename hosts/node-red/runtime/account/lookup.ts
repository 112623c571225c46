import { invalid } from '../../../../client/errors';
import type { Field, Lookup } from '../../../../language/field';
import type { Manifest } from '../../../../runner/manifest-types';
import type { Link } from '../engine';
import { isList, propertyOf } from '../values';

export interface LookedUp {
  readonly value: string;
  readonly title: string;
}

/** More than anyone scrolls through; the rest can still be typed. */
const MOST_CHOICES = 1_000;

/** The choices of a field, from the operation its declaration names. Only what a declaration names can be run. */
export async function lookUp(link: Link, manifest: Manifest, operation: string, signal: AbortSignal): Promise<LookedUp[]> {
  const lookup = declaredLookups(manifest).find((candidate) => candidate.operation === operation);
  if (!lookup) throw invalid('Operation', `No field has choices from '${operation}'`);
  const paged = manifest.operations.find(({ id }) => id === operation)?.paged === true;
  const found = paged ? await firstOf(link, lookup, signal) : listIn(await link.run(operation, lookup.parameters ?? {}, { signal }));
  return found.slice(0, MOST_CHOICES).flatMap((entry) => choiceOf(entry, lookup));
}

async function firstOf(link: Link, { operation, parameters = {} }: Lookup, signal: AbortSignal): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const item of link.iterate(operation, parameters, { signal })) {
    found.push(item);
    if (found.length === MOST_CHOICES) break;
  }
  return found;
}

/** A list, or the one list that an object holds. */
function listIn(result: unknown): readonly unknown[] {
  if (isList(result)) return result;
  return typeof result === 'object' && result !== null ? (Object.values(result).find(isList) ?? []) : [];
}

function choiceOf(entry: unknown, lookup: Lookup): LookedUp[] {
  const value = textOf(propertyOf(entry, lookup.value) ?? entry);
  if (value === undefined) return [];
  return [{ value, title: (lookup.title === undefined ? undefined : textOf(propertyOf(entry, lookup.title))) ?? value }];
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function declaredLookups({ operations, webhooks, streams }: Manifest): Lookup[] {
  return [...operations, ...webhooks, ...streams].flatMap(({ fields }) => fields.flatMap(lookupsOf));
}

function lookupsOf({ lookup, of, fields = [], variants }: Field): Lookup[] {
  const inner = [...(of ? [of] : []), ...fields, ...(variants?.options.flatMap((option) => option.fields) ?? [])];
  return [...(lookup ? [lookup] : []), ...inner.flatMap(lookupsOf)];
}
