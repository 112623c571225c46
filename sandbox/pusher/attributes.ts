import { kindOf } from './channel';
import type { LiveApp } from './live-app';
import { badRequest } from './refusal';

const NAMES = ['user_count', 'subscription_count', 'cache'] as const;
export type Attribute = (typeof NAMES)[number];

/** The attributes in `info`, comma-separated; empty when there is none. Unknown ones are refused, in the sandbox's own words. */
export function readInfo(info: unknown): readonly Attribute[] {
  if (info === undefined || info === null || info === '') return [];
  if (typeof info !== 'string') throw badRequest('Expected info parameter to be a string');
  return info.split(',').map((name) => {
    const known = NAMES.find((candidate) => candidate === name);
    if (known === undefined) throw badRequest(`Unknown info attribute: ${name}`);
    return known;
  });
}

/** Why `attribute` cannot be had for this channel, or undefined. Only the first text is documented. */
function inapplicable(live: LiveApp, channel: string, attribute: Attribute): string | undefined {
  const kind = kindOf(channel);
  if (attribute === 'user_count') {
    return kind.presence ? undefined : 'Cannot retrieve the user count unless the channel is a presence channel';
  }
  if (attribute === 'cache') return kind.cache ? undefined : 'Cannot retrieve the cache unless the channel is a cache channel';
  if (!live.app.subscriptionCounts) return 'Cannot retrieve the subscription count unless it is enabled for the app';
  return kind.presence ? 'Cannot retrieve the subscription count of a presence channel' : undefined;
}

function valueOf(live: LiveApp, channel: string, attribute: Attribute): unknown {
  if (attribute === 'user_count') return live.channels.get(channel)?.members.count ?? 0;
  if (attribute === 'subscription_count') return live.channels.get(channel)?.subscribers.size ?? 0;
  const cached = live.cache.get(channel);
  return cached === undefined ? null : { data: cached.data, ttl: cached.ttl };
}

/** The attributes that apply to the channel, for answers about several channels. */
export function applicableAttributes(live: LiveApp, channel: string, wanted: readonly Attribute[]): Record<string, unknown> {
  const applicable = wanted.filter((attribute) => inapplicable(live, channel, attribute) === undefined);
  return Object.fromEntries(applicable.map((attribute) => [attribute, valueOf(live, channel, attribute)]));
}

/** Every attribute, or a 400 when one does not apply, for the answer about one channel. */
export function allAttributes(live: LiveApp, channel: string, wanted: readonly Attribute[]): Record<string, unknown> {
  for (const attribute of wanted) {
    const reason = inapplicable(live, channel, attribute);
    if (reason !== undefined) throw badRequest(reason);
  }
  return applicableAttributes(live, channel, wanted);
}
