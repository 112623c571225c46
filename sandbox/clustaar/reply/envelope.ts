import type { JsonRecord } from '../../json';
import { isRecord, parseJson } from '../../json';
import { action } from './actions';
import type { Check, Problem } from './rules';
import { anyObject, flag, list, nullable, number, object, optionalOrNull, text } from './rules';
import { key } from './texts';

const contact: Check = nullable(text(0, 2000));

/** Keys of one's own, with texts; no numbers. */
export const customAttributes: Check = (value, path) => {
  const problems = anyObject(value, path);
  if (problems.length > 0 || !isRecord(value)) return problems;
  return Object.entries(value).flatMap(([name, entry]) => [...key(Infinity)(name, `${path}.${name}`), ...text()(entry, `${path}.${name}`)]);
};

const interlocutor: Check = object({
  id: text(),
  userID: text(),
  externalID: optionalOrNull(text()),
  location: nullable(object({ lat: number(), long: number() })),
  email: contact,
  firstName: contact,
  lastName: contact,
  phoneNumber: contact,
  customAttributes,
  isLogged: optionalOrNull(flag),
  usedToTest: optionalOrNull(flag),
});

const envelope: Check = object({
  actions: list(action),
  session: optionalOrNull(object({ values: anyObject })),
  interlocutor: optionalOrNull(interlocutor),
});

/** A reply the bot can execute. */
export interface Reply {
  readonly actions: readonly JsonRecord[];
  /** The session values it forces, if any. */
  readonly sessionValues: JsonRecord | undefined;
  readonly interlocutor: JsonRecord | undefined;
}

/** Everything wrong with a reply; nothing when the bot can execute it. */
export const checkReply = (reply: unknown): readonly Problem[] => envelope(reply, '');

/** What is wrong with one action, with paths from `actions[0]` on. */
export const checkAction = (value: unknown): readonly Problem[] => action(value, 'actions[0]');

interface Answered {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: string;
}

/** The reply, or everything wrong with the answer. */
export function readReply({ status, contentType = '', body }: Answered): Reply | readonly Problem[] {
  if (status !== 200) return [{ path: '', message: `the status is ${status}, it must be 200` }];
  if (!/^application\/json\b/i.test(contentType)) return [{ path: '', message: `the content type is "${contentType}", it must be JSON` }];
  const parsed = parseJson(body);
  if (parsed === undefined) return [{ path: '', message: 'the body is not JSON' }];
  const problems = checkReply(parsed);
  if (problems.length > 0 || !isRecord(parsed)) return problems;
  const { actions, session, interlocutor: changed } = parsed;
  return {
    actions: Array.isArray(actions) ? actions.filter(isRecord) : [],
    sessionValues: isRecord(session) && isRecord(session.values) ? session.values : undefined,
    interlocutor: isRecord(changed) ? changed : undefined,
  };
}
