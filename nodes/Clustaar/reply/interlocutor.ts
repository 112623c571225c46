import { maxCodePoints, z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import { profile } from '../fields';
import { limits } from '../limits';
import { isObject, objectAt, valueAt } from '../../../language/reading';
import type { ReplyParts } from './fields';
import { dataOf } from './received';

const attribute = maxCodePoints(limits.attribute).nullable();

/** A person as the platform takes it: everything must be there, though most of it may be null. */
export const wireInterlocutor = z.looseObject({
  id: z.string(),
  userID: z.string(),
  externalID: z.string().nullish(),
  location: z.looseObject({ lat: z.number(), long: z.number() }).nullable(),
  email: attribute,
  firstName: attribute,
  lastName: attribute,
  phoneNumber: attribute,
  customAttributes: profile.customAttributes.unwrap(),
  isLogged: z.boolean().nullish(),
  usedToTest: z.boolean().nullish(),
});

/** What a request may leave out and an answer may not. */
const unknown = { location: null, email: null, firstName: null, lastName: null, phoneNumber: null };

/** The person of an answer: as the step told it, with the changes; undefined where nothing changes. */
export function interlocutorOf({ interlocutor: changes, received }: ReplyParts): JsonObject | undefined {
  const { empty = [], customAttributes, ...given } = changes ?? {};
  const set = Object.fromEntries(
    Object.entries(given).filter((entry): entry is [string, string | { lat: number; long: number }] => entry[1] !== undefined),
  );
  if (empty.length === 0 && customAttributes === undefined && Object.keys(set).length === 0) return undefined;
  const incoming = objectAt(dataOf(received, 'to change the person'), 'interlocutor');
  const kept = empty.includes('customAttributes') ? {} : attributesOf(incoming);
  const emptied = Object.fromEntries(empty.filter((name) => name !== 'customAttributes').map((name) => [name, null]));
  return { ...unknown, ...incoming, ...emptied, ...set, customAttributes: { ...kept, ...customAttributes } };
}

function attributesOf(incoming: JsonObject): JsonObject {
  const attributes = valueAt(incoming, 'customAttributes');
  return isObject(attributes) ? attributes : {};
}
