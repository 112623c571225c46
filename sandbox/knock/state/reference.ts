/** Who is meant: a user by id, or an object by id and collection. */
export type Reference = string | ObjectReference;

export interface ObjectReference {
  readonly id: string;
  readonly collection: string;
}

export const TENANTS = '$tenants';

/** Equal for references to the same entity. A collection holds no line break, so no user can be taken for an object. */
export const keyOf = (reference: Reference): string =>
  typeof reference === 'string' ? reference : `${reference.collection}\n${reference.id}`;

export const sameEntity = (one: Reference, other: Reference): boolean => keyOf(one) === keyOf(other);
