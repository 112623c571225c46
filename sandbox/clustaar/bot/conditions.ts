import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { isList } from '../reply/rules';
import { pythonPattern } from '../reply/texts';
import type { Interlocutor } from '../state/interlocutor';

/** What predicates are asked about. */
export interface Situation {
  readonly who: Interlocutor;
  readonly input: JsonRecord | undefined;
  /** Whether a human is there. */
  readonly teamOnline: boolean;
  /** What means an intent, by its id. */
  readonly intents: ReadonlyMap<string, RegExp>;
}

/** The target of the first connection whose every predicate holds, else the default; undefined for none. */
export function jumpTarget({ connections, defaultTarget }: JsonRecord, situation: Situation): JsonRecord | undefined {
  const all = isList(connections) ? connections.filter(isRecord) : [];
  const taken = all.find(({ predicates }) => isList(predicates) && predicates.filter(isRecord).every((one) => holds(one, situation)));
  const target = taken === undefined ? defaultTarget : taken.target;
  return isRecord(target) ? target : undefined;
}

function holds({ type, valueGetter, condition }: JsonRecord, situation: Situation): boolean {
  if (!isRecord(condition)) return false;
  if (type === 'connection_team_predicate') return (condition.type === 'is_online') === situation.teamOnline;
  if (type === 'connection_user_predicate') return (condition.type === 'is_logged') === situation.who.isLogged;
  return isRecord(valueGetter) && meets(valueOf(valueGetter, situation), condition, situation);
}

function valueOf({ type, key }: JsonRecord, { who, input }: Situation): unknown {
  const name = typeof key === 'string' ? key : '';
  if (type === 'message') return input?.text ?? input?.message;
  if (type === 'session_value') return Object.hasOwn(who.session, name) ? who.session[name] : undefined;
  if (type === 'user_attribute') return Object.hasOwn(who.customAttributes, name) ? who.customAttributes[name] : undefined;
  const attachments = isList(input?.attachments) ? input.attachments.filter(isRecord) : [];
  return attachments.find((attachment) => attachment.name === name)?.url;
}

function meets(value: unknown, condition: JsonRecord, { intents }: Situation): boolean {
  const words = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const amount = words.trim() === '' ? NaN : Number(words);
  const { minimum, maximum, values, pattern, intent, expected } = condition;
  const least = typeof minimum === 'number' ? minimum : NaN;
  const most = typeof maximum === 'number' ? maximum : NaN;
  switch (condition.type) {
    case 'is_set':
      return words !== '';
    case 'is_not_set':
      return words === '';
    case 'is_number':
      return !Number.isNaN(amount);
    case 'equals':
      return words === expected;
    case 'contains':
      return isList(values) && values.some((part) => typeof part === 'string' && words.includes(part));
    case 'match_regexp':
      return typeof pattern === 'string' && pythonPattern(pattern)?.test(words) === true;
    case 'match_intent':
      return isRecord(intent) && typeof intent.id === 'string' && intents.get(intent.id)?.test(words) === true;
    case 'is_less_than':
      return amount < most;
    case 'is_less_than_or_equal':
      return amount <= most;
    case 'is_greater_than':
      return amount > least;
    case 'is_greater_than_or_equal':
      return amount >= least;
    default:
      return false;
  }
}
