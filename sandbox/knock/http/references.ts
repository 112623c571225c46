import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { omit } from '../omit';
import type { Reference } from '../state/reference';
import { TENANTS } from '../state/reference';
import { list, optionalText, text } from './inputs';
import { invalid } from './refusal';

/** A recipient as requests name it: `inline` holds what identifies it on the way. */
export interface NamedRecipient {
  readonly reference: Reference;
  readonly inline: JsonRecord | undefined;
}

/** A user id, `{ id, collection }`, or either with properties to identify inline. */
export function readRecipient(value: unknown, field: string): NamedRecipient {
  if (typeof value === 'string' && value !== '') return { reference: value, inline: undefined };
  if (!isRecord(value) || typeof value.id !== 'string' || value.id === '')
    throw invalid(field, 'is neither an id nor an object with an id', 'type');
  const { id, collection, ...rest } = value;
  if (collection === undefined || collection === null) return { reference: id, inline: rest };
  if (typeof collection !== 'string') throw invalid(field, 'has a collection that is not a string', 'type');
  return { reference: { id, collection }, inline: Object.keys(rest).length === 0 ? undefined : rest };
}

export function readReference(value: unknown, field: string): Reference {
  const { reference, inline } = readRecipient(value, field);
  if (inline !== undefined) throw invalid(field, 'must be a reference: an id, or an id and a collection', 'type');
  return reference;
}

export const readRecipients = (body: JsonRecord, most: number): readonly NamedRecipient[] =>
  list(body, 'recipients', most).map((value) => readRecipient(value, 'recipients'));

export const readReferences = (body: JsonRecord, field: string, most: number): readonly Reference[] =>
  list(body, field, most).map((value) => readReference(value, field));

/** References in a query: `f[]=user`, or `f[0][id]=…` with an index for every entry. Scalars alone may not be indexed. */
export function queryReferences(query: JsonRecord, field: string): readonly Reference[] | undefined {
  const value = query[field];
  if (value === undefined || value === '') return undefined;
  if (Array.isArray(value)) return value.map((entry) => readReference(entry, field));
  if (!isRecord(value) || !Object.values(value).some(isRecord)) throw invalid(field, 'is not an array', 'type');
  return Object.values(value).map((entry) => readReference(entry, field));
}

/** The one reference in a query: `f=user` or `f[id]=…&f[collection]=…`. */
export function queryReference(query: JsonRecord, field: string): Reference | undefined {
  const value = query[field];
  return value === undefined || value === '' ? undefined : readReference(value, field);
}

/** The tenant of a trigger or schedule: an id, or an object to set on the way. */
export function readTenant(body: JsonRecord): { readonly id: string; readonly inline: JsonRecord | undefined } | undefined {
  const { tenant } = body;
  if (!isRecord(tenant)) {
    const id = optionalText(body, 'tenant');
    return id === undefined ? undefined : { id, inline: undefined };
  }
  if (tenant.collection !== undefined && tenant.collection !== TENANTS) throw invalid('tenant', 'has a collection other than $tenants');
  return { id: text(tenant, 'id'), inline: omit(tenant, 'id', 'collection') };
}
