import type { JsonRecord } from '../../json';
import { limits } from '../limits';
import { customAttributes } from '../reply/envelope';
import type { Check } from '../reply/rules';
import { object, oneOf, optional, optionalOrNull, text } from '../reply/rules';
import { invalid } from './refusal';

const contact: Check = optionalOrNull(text(0, limits.contactText));

const body: Check = object({
  type: oneOf('interlocutor'),
  userID: text(1, limits.userId),
  firstName: contact,
  lastName: contact,
  email: contact,
  phoneNumber: contact,
  customAttributes: optional(customAttributes),
  socketToken: optional(text(1)),
});

/** Refuses a body that describes no interlocutor; gives the integrator's own id. */
export function checkInterlocutor(given: JsonRecord): string {
  const [problem] = body(given, '');
  if (problem !== undefined) throw invalid(problem.path, problem.message);
  return String(given.userID);
}
