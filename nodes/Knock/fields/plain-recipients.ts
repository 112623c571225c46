import { isJson } from '../../../language/fields';
import type { JsonValue } from '../../../language/json';
import { recipientOf } from '../recipients';

/**
 * Somebody as scripts and expressions name them, without the words of the form: by id, or by an object with `id`, `collection` where
 * it is an object, and whatever else is told of them.
 */
export type Plain = string | PlainObject;

export interface PlainObject {
  readonly id: string;
  readonly collection?: string;
  /** What has a type is a row of the form. */
  readonly type?: never;
  readonly [property: string]: JsonValue | undefined;
}

/** Rows of the form, recipients without it, or both. */
export type PlainList<Row> = Plain | readonly (Plain | Row)[];

/** The rows a form would make of these; recipients that follow one another share a row. What is none is left to the check of the rows. */
export function plainRecipients(given: unknown): unknown {
  if (!Array.isArray(given)) return isPlain(given) ? [{ type: 'list', recipients: given }] : given;
  const entries: readonly unknown[] = given;
  const rows: unknown[] = [];
  let open: unknown[] | undefined;
  for (const entry of entries) {
    if (!isPlain(entry)) {
      rows.push(entry);
      open = undefined;
    } else if (open === undefined) {
      rows.push({ type: 'list', recipients: (open = [entry]) });
    } else {
      open.push(entry);
    }
  }
  return rows;
}

/** The row a form would make of one of them; `known`: nothing can be told of them. */
export function plainRecipient(given: unknown, as: 'described' | 'known'): unknown {
  const recipient = isPlain(given) && isJson(given) ? recipientOf(given) : undefined;
  if (recipient === undefined) return typeof given === 'string' ? { type: 'user', id: given } : given;
  if (typeof recipient === 'string') return { type: 'user', id: recipient };
  const { id, collection, ...told } = recipient;
  const isReference = as === 'known' || (collection !== undefined && Object.keys(told).length === 0);
  if (collection === undefined) return isReference ? { type: 'user', id } : { type: 'identifiedUser', id, propertiesJson: told };
  return isReference ? { type: 'object', collection, id } : { type: 'identifiedObject', collection, id, propertiesJson: told };
}

/** The row a form would make of a tenant. */
export function plainTenant(given: unknown): unknown {
  if (typeof given === 'string' || typeof given === 'number') return { type: 'tenant', id: String(given) };
  const tenant = isPlain(given) && isJson(given) ? recipientOf(given) : undefined;
  if (tenant === undefined || typeof tenant === 'string') return given;
  const { id, collection, ...told } = tenant;
  return Object.keys(told).length === 0 || collection !== undefined
    ? { type: 'tenant', id }
    : { type: 'identifiedTenant', id, propertiesJson: told };
}

function isPlain(given: unknown): boolean {
  return typeof given === 'string' || typeof given === 'number' || (typeof given === 'object' && given !== null && !('type' in given));
}
