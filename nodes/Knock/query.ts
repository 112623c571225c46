import type { Query } from '../../language/operation';
import type { Reference } from './recipients';

/** One reference in a query, as Phoenix reads it: `recipient=u1` or `recipient[id]=p1&recipient[collection]=projects`. */
export function referenceQuery(name: string, reference: Reference | undefined): Query {
  if (reference === undefined || typeof reference === 'string') return { [name]: reference };
  return { [`${name}[id]`]: reference.id, [`${name}[collection]`]: reference.collection };
}

/**
 * A list of references in a query. Users alone are repeated as `name[]`: the service refuses numbered text.
 * As soon as one is an object all are numbered: otherwise nobody could tell where one object ends.
 */
export function referencesQuery(name: string, references: readonly Reference[] | undefined): Query {
  if (references === undefined) return {};
  const users = references.filter((reference) => typeof reference === 'string');
  if (users.length === references.length) return { [name]: users };
  return Object.fromEntries(references.flatMap((reference, index) => Object.entries(referenceQuery(`${name}[${index}]`, reference))));
}
