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

function recipientOf(value: JsonValue): Recipient | undefined {
  if (typeof value === 'string' || typeof value === 'number') return idOf(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const id = idOf(value.id);
  if (id === undefined) return undefined;
  // Sent back as it came, a record would become properties of the recipient, its __typename included.
  if (value.__typename === 'User') return id;
  if (value.__typename === 'Tenant') return { id, collection: '$tenants' };
  if (value.__typename !== undefined && typeof value.collection === 'string') return { id, collection: value.collection };
  return { ...value, id };
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
  const seen = new Set<string>();
  return recipients.filter((recipient) => {
    if (!isDescribed(recipient) && described.has(keyOf(recipient))) return false;
    const key = isDescribed(recipient) ? JSON.stringify(recipient) : keyOf(recipient);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Whether it says more than who is meant: to the service `{ "id": "u1" }` creates the user, `"u1"` does not. */
function isDescribed(recipient: Recipient): boolean {
  return typeof recipient === 'object' && (typeof recipient.collection !== 'string' || Object.keys(recipient).length > 2);
}

/** The same text for the same recipient, in whatever order its properties came. */
function keyOf(recipient: Recipient): string {
  return JSON.stringify(referenceTo(recipient));
}
