import type { ApiRequest } from '../http/request';
import { notFound } from '../http/refusal';
import type { Environment } from '../state/environment';
import type { Recipient } from '../state/recipients';
import type { Reference } from '../state/reference';

/** The two places where what users and objects have in common lives. */
export const USER = '/users/{user}';
export const OBJECT = '/objects/{collection}/{id}';

/** Whom the path is about. */
export function subjectOf({ at: { user, collection = '', id = '' } }: ApiRequest): Reference {
  return user ?? { id, collection };
}

/** The known recipient the path is about, or a 404. */
export function knownSubject(request: ApiRequest, { recipients }: Environment): Recipient {
  const reference = subjectOf(request);
  const recipient = recipients.get(reference);
  if (recipient === undefined) throw notFound(typeof reference === 'string' ? 'user' : 'object');
  return recipient;
}
