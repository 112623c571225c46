import { jsonIn } from '../../language/json';
import type { JsonObject, JsonValue } from '../../language/metadata';

/** An object by its collection and id. */
export interface ObjectReference extends JsonObject {
  id: string;
  collection: string;
}

/** A user by id, or an object: somebody Knock knows already. */
export type Reference = string | ObjectReference;

/** A reference, or somebody who is created or updated first: with `id` and any properties, an object with its `collection`. */
export type Recipient = string | (JsonObject & { id: string });

/**
 * The recipients in what an expression gives: an id, ids with commas between them, an object, a list of all of these, or
 * the JSON text of any. Records that Knock answered stand for whom they describe. Undefined where something else is in it.
 */
export function recipientsIn(given: JsonValue): readonly Recipient[] | undefined {
  if (typeof given !== 'string') return listed(given);
  const text = given.trim();
  if (!/^[[{"]/.test(text)) return text.split(',').flatMap((id) => id.trim() || []);
  const json = jsonIn(text);
  return json === undefined ? undefined : listed(json);
}

function listed(value: JsonValue): readonly Recipient[] | undefined {
  if (!Array.isArray(value)) {
    const recipient = recipientOf(value);
    return recipient === undefined ? undefined : [recipient];
  }
  const found = value.map(listed);
  return found.includes(undefined) ? undefined : found.flatMap((recipients) => recipients ?? []);
}

/** One recipient in what an expression gives; undefined where it is none. */
export function recipientOf(value: JsonValue): Recipient | undefined {
  if (typeof value === 'string' || typeof value === 'number') return idOf(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { id: givenId, collection: givenCollection = null, ...told } = value;
  const id = idOf(givenId);
  if (id === undefined) return undefined;
  // Sent back as it came, a record would become properties of the recipient, its __typename included.
  if (told.__typename === 'User') return id;
  if (told.__typename === 'Tenant') return { id, collection: '$tenants' };
  // In a table that holds users as well as objects, the column is empty for users.
  if (givenCollection === null || givenCollection === '') return { ...told, id };
  const collection = idOf(givenCollection);
  if (collection === undefined) return undefined;
  return told.__typename === undefined ? { ...told, id, collection } : { id, collection };
}

/** Ids come from spreadsheets and databases as numbers too; the service wants text. */
function idOf(value: JsonValue | undefined): string | undefined {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined;
}

/** Who is meant, without what is told of them. */
export function referenceTo(recipient: Recipient): Reference {
  if (typeof recipient === 'string') return recipient;
  const { id, collection } = recipient;
  return typeof collection === 'string' ? { id, collection } : id;
}

/**
 * Each recipient once, in the order of their first mention. The service would do the same within one request, but a list
 * that is split would notify twice. A bare reference gives way to the same recipient with properties.
 */
export function withoutRepeats<R extends Recipient>(recipients: readonly R[]): R[] {
  const described = new Set(recipients.filter(isDescribed).map(keyOf));
  const references = new Set<string>();
  const descriptions = new Map<string, Descriptions>();
  return recipients.filter((recipient) => {
    const key = keyOf(recipient);
    if (isDescribed(recipient)) return isNewDescription(descriptions, key, recipient);
    if (described.has(key) || references.has(key)) return false;
    references.add(key);
    return true;
  });
}

/** What was told of one recipient. Written out once there is a second to compare: thousands of recipients mostly differ. */
interface Descriptions {
  readonly first: Recipient;
  texts?: Set<string>;
}

function isNewDescription(known: Map<string, Descriptions>, key: string, recipient: Recipient): boolean {
  const told = known.get(key);
  if (told === undefined) {
    known.set(key, { first: recipient });
    return true;
  }
  const texts = (told.texts ??= new Set([JSON.stringify(told.first)]));
  const before = texts.size;
  return texts.add(JSON.stringify(recipient)).size > before;
}

/** Whether it says more than who is meant: to the service `{ "id": "u1" }` creates the user, `"u1"` does not. */
function isDescribed(recipient: Recipient): boolean {
  return typeof recipient === 'object' && (typeof recipient.collection !== 'string' || Object.keys(recipient).length > 2);
}

/** The same text for the same recipient, in whatever order its properties came. */
function keyOf(recipient: Recipient): string {
  const reference = referenceTo(recipient);
  // The length tells where a collection ends, whatever signs are in it.
  return typeof reference === 'string' ? `user ${reference}` : `${reference.collection.length} ${reference.collection} ${reference.id}`;
}
