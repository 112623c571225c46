import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { invalid } from '../http/refusal';
import { omit } from '../omit';

const MEMBERS = ['channel_types', 'channels', 'categories', 'workflows', 'commercial_subscribed'] as const;
export const STRATEGY = '__persistence_strategy__';

/** The set as the API writes it, with null for what was never set. */
export function preferenceSetView(id: string, set: JsonRecord): JsonRecord {
  return { __typename: 'PreferenceSet', id, ...Object.fromEntries(MEMBERS.map((member) => [member, set[member] ?? null])) };
}

export function checkPreferences(given: JsonRecord): JsonRecord {
  const unknown = Object.keys(given).find((name) => ![...MEMBERS, STRATEGY, 'id', '__typename'].includes(name));
  if (unknown !== undefined) throw invalid(unknown, 'is no member of a preference set', 'unknown');
  for (const member of ['channel_types', 'channels', 'categories', 'workflows']) {
    const value = given[member];
    if (value !== undefined && value !== null && !isRecord(value)) throw invalid(member, 'is not an object', 'type');
  }
  return omit(given, STRATEGY, 'id', '__typename');
}

/** What a set becomes. A merge goes through every level; a null clears. */
export function nextPreferences(before: JsonRecord, given: JsonRecord, unlessTold: 'replace' | 'merge'): JsonRecord {
  const strategy = given[STRATEGY] ?? unlessTold;
  if (strategy !== 'replace' && strategy !== 'merge') throw invalid(STRATEGY, 'must be replace or merge', 'enum');
  return strategy === 'replace' ? checkPreferences(given) : mergePreferences(before, given);
}

export const mergePreferences = (before: JsonRecord, given: JsonRecord): JsonRecord => deepMerge(before, checkPreferences(given));

function deepMerge(before: JsonRecord, given: JsonRecord): JsonRecord {
  const merged = Object.entries(given).map(([name, value]): readonly [string, unknown] => {
    const old = before[name];
    return [name, isRecord(old) && isRecord(value) ? deepMerge(old, value) : value];
  });
  return Object.fromEntries([...Object.entries(before), ...merged]);
}

interface Attempt {
  readonly channelType: string;
  readonly channelId: string;
  readonly workflow: string;
  readonly categories: readonly string[];
}

/** Whether a set lets a message through. What it does not mention passes, and so does what depends on conditions. */
export function allows(set: JsonRecord, { channelType, channelId, workflow, categories }: Attempt): boolean {
  const scopes = [set, settingOf(set.workflows, workflow), ...categories.map((category) => settingOf(set.categories, category))];
  return scopes.every((scope) => scope !== false && (!isRecord(scope) || allowsChannel(scope, channelType, channelId)));
}

const settingOf = (settings: unknown, name: string): unknown => (isRecord(settings) ? settings[name] : undefined);

/** A channel's own setting beats that of its type. */
const allowsChannel = (scope: JsonRecord, type: string, id: string): boolean =>
  (settingOf(scope.channels, id) ?? settingOf(scope.channel_types, type)) !== false;
