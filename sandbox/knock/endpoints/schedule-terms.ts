import type { JsonRecord } from '../../json';
import { optionalChoice, optionalInstant, optionalList, optionalRecord, records } from '../http/inputs';
import { readTenant } from '../http/references';
import { invalid } from '../http/refusal';
import type { Environment } from '../state/environment';
import { DAYS, FREQUENCIES } from '../state/occurrence';
import type { RepeatRule } from '../state/occurrence';
import type { ScheduleTerms } from '../state/schedules';
import { identifyTenant } from '../state/triggering';
import { readActor } from './workflows';

/** The terms of a new schedule, which needs a rule, a time, or both. */
export function readTerms(body: JsonRecord, environment: Environment): ScheduleTerms {
  const terms: ScheduleTerms = {
    repeats: [],
    scheduledAt: undefined,
    endingAt: undefined,
    actor: null,
    data: null,
    tenant: null,
    ...readChanges(body, environment),
  };
  if (terms.repeats.length === 0 && terms.scheduledAt === undefined) throw invalid('repeats', 'or scheduled_at is required', 'required');
  return terms;
}

/** The terms that are mentioned. */
export function readChanges(body: JsonRecord, environment: Environment): Partial<ScheduleTerms> {
  const [scheduledAt, endingAt] = [optionalInstant(body, 'scheduled_at'), optionalInstant(body, 'ending_at')];
  return {
    ...('repeats' in body ? { repeats: records(body, 'repeats', Infinity).map(readRule) } : {}),
    ...(scheduledAt === undefined ? {} : { scheduledAt }),
    ...(endingAt === undefined ? {} : { endingAt }),
    ...('actor' in body ? { actor: readActor(body, environment) } : {}),
    ...('data' in body ? { data: optionalRecord(body, 'data') ?? null } : {}),
    ...('tenant' in body ? { tenant: identifyTenant(environment, readTenant(body)) } : {}),
  };
}

function readRule(rule: JsonRecord): RepeatRule {
  const frequency = optionalChoice(rule, 'frequency', FREQUENCIES);
  if (frequency === undefined) throw invalid('repeats.frequency', 'is required', 'required');
  const minutes = readNumber(rule, 'minutes', 0, 59) ?? 0;
  if (minutes % 5 !== 0) throw invalid('repeats.minutes', 'must be a multiple of 5');
  return {
    __typename: 'ScheduleRepeat',
    frequency,
    interval: readNumber(rule, 'interval', 1, 1000) ?? 1,
    days: readDays(rule),
    day_of_month: readNumber(rule, 'day_of_month', 1, 31) ?? null,
    hours: readNumber(rule, 'hours', 0, 23) ?? 0,
    minutes,
  };
}

function readNumber(rule: JsonRecord, field: string, least: number, most: number): number | undefined {
  const value = rule[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw invalid(`repeats.${field}`, `must be a whole number between ${least} and ${most}`);
  }
  return value;
}

/** A list of days, or one of the words for several. */
function readDays(rule: JsonRecord): RepeatRule['days'] {
  if (rule.days === 'weekdays') return ['mon', 'tue', 'wed', 'thu', 'fri'];
  if (rule.days === 'weekends') return ['sat', 'sun'];
  return (
    optionalList(rule, 'days', 7)?.map((day) => {
      const known = DAYS.find((candidate) => candidate === day);
      if (known === undefined) throw invalid('repeats.days', `must be of ${DAYS.join(', ')}`, 'enum');
      return known;
    }) ?? null
  );
}
