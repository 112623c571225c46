import { choice, choices, z } from '../../../language/fields';
import type { JsonValue } from '../../../language/json';
import { jsonIn } from '../../../language/json';
import type { JsonObject } from '../../../language/metadata';
import type { Values } from '../../../language/operation';
import { feedChannelId, feedFilterQuery, feedFilters } from '../fields/feed-filters';
import { userId } from '../fields/ids';

/** Below two minutes a connection would be made anew all the time. */
const SHORTEST_S = 120;
const LONGEST_S = 86_400;

export const feedParameters = {
  userId: userId().meta({ description: 'The user whose in-app feed it is' }),
  channelId: feedChannelId(),
  kinds: choices({ item: 'New Items', counts: 'Changed Counts' }).min(1).default(['item']).meta({
    title: 'Trigger On',
    description:
      'New items start the flow once each; changed counts tell how many items there are, unread and unseen, whenever something is new',
    prominent: true,
  }),
  backlog: choice({ none: 'Begin With What Comes Next', existing: 'Emit What Is There Already' }).default('none').meta({
    title: 'At the First Start',
    description: 'What happens with items that are in the feed already; 1,000 at most. Later starts go on where the last one ended',
  }),
  ...feedFilters,
  tokenLifetime: z.number().int().min(SHORTEST_S).max(LONGEST_S).default(3600).meta({
    title: 'User Token Lifetime (Seconds)',
    description: 'How long a user token is good where the credential has a signing key; shortly before its end the connection is made anew',
    example: 3600,
  }),
};

type Filters = Values<typeof feedFilters>;

/** The filters as a join wants them: as in a query, but for the trigger data, which is an object here. */
export function joinFilters(filters: Filters): JsonObject {
  const joined: JsonObject = {};
  for (const [name, value] of Object.entries({ ...feedFilterQuery(filters), trigger_data: objectOf(filters.triggerData) })) {
    if (value !== undefined) joined[name] = typeof value === 'object' && value !== null && isList(value) ? [...value] : value;
  }
  return joined;
}

function objectOf(triggerData: JsonValue | undefined): JsonValue | undefined {
  return typeof triggerData === 'string' ? jsonIn(triggerData) : triggerData;
}

function isList(value: object): value is readonly string[] {
  return Array.isArray(value);
}
