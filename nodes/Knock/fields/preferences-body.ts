import { invalid } from '../../../client/errors';
import type { z } from '../../../language/fields';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import type { Values } from '../../../language/operation';
import { conditionsBody } from './conditions';
import { definedOnly, objectIn } from './objects';
import type { channels, commercial, preferenceFields, preferenceSets, workflows } from './preferences';

type Preferences = Values<typeof preferenceFields>;

/** A preference set on the wire; what was left out is absent. `id` of a set that was read before is left out as well. */
export function preferencesBody(p: Preferences): JsonObject {
  const raw = Object.entries(objectIn(p.raw) ?? {}).filter(([name]) => name !== 'id' && name !== '__typename');
  return {
    ...Object.fromEntries(raw),
    ...(p.channelTypes && { channel_types: keyed('Channel Types', p.channelTypes, (row) => row.channelType, settingOf) }),
    ...(p.channels && { channels: channelsBody(p.channels) }),
    ...(p.categories && { categories: keyed('Categories', p.categories, (row) => row.key, scopedOf) }),
    ...(p.workflows && { workflows: keyed('Workflows', p.workflows, (row) => row.key, scopedOf) }),
    ...(p.commercialSubscribed && { commercial_subscribed: settingOf(p.commercialSubscribed) }),
  };
}

/** Sets by their ids, as inline recipients carry them. */
export function preferenceSetsBody(rows: z.output<ReturnType<typeof preferenceSets>>): JsonObject | undefined {
  return rows && keyed('Preferences', rows, (row) => row.setId, preferencesBody);
}

/** Throws `invalid` where nothing is given: the service would take it for a set that is to be emptied. */
export function needPreferences(p: Preferences): void {
  if (Object.values(preferencesBody(p)).length > 0 || p.raw !== undefined) return;
  throw invalid(
    'Channel Types',
    'No preferences are given',
    'Fill in Channel Types, Workflows or Categories. To go back to the defaults, use Unset Preferences.',
  );
}

function channelsBody(rows: readonly z.output<typeof channels>[]) {
  return keyed('Channels', rows, (row) => row.channelId, settingOf);
}

function settingOf(row: z.output<typeof commercial>): JsonValue {
  return row.setting === 'conditions' ? { conditions: conditionsBody(row.conditions) } : row.setting === 'on';
}

function scopedOf(row: z.output<typeof workflows>): JsonValue {
  switch (row.setting) {
    case 'on':
      return true;
    case 'off':
      return false;
    case 'json':
      return row.json;
    case 'byChannel':
      return definedOnly({
        channel_types: typesBody(row),
        channels: row.channels && channelsBody(row.channels),
        conditions: row.conditions && conditionsBody(row.conditions),
      });
  }
}

function typesBody({ typesOn = [], typesOff = [] }: { typesOn?: string[] | undefined; typesOff?: string[] | undefined }) {
  const rows = [...typesOn.map((type) => [type, true] as const), ...typesOff.map((type) => [type, false] as const)];
  return rows.length === 0
    ? undefined
    : keyed(
        'Channel Types Off',
        rows,
        ([type]) => type,
        ([, setting]) => setting,
      );
}

/** Rows by their keys; two rows of one key would silently become one. */
function keyed<T, V extends JsonValue>(
  title: string,
  rows: readonly T[],
  keyOf: (row: T) => string,
  valueOf: (row: T) => V,
): Record<string, V> {
  const found = new Map<string, V>();
  for (const row of rows) {
    const key = keyOf(row);
    if (found.has(key)) throw invalid(title, `'${title}' names '${key}' twice`, 'Keep one of the two.');
    found.set(key, valueOf(row));
  }
  return Object.fromEntries(found);
}
