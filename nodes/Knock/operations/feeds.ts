import { z } from '../../../language/fields';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { feedChannelId, feedFilterQuery, feedFilters } from '../fields/feed-filters';
import { userId } from '../fields/ids';
import { insertedQuery, messageFilters } from '../fields/message-filters';
import { locale } from '../fields/properties';
import { tier } from '../limits';
import { pagedBy } from '../paging';

const inserted = {
  insertedAfter: messageFilters.insertedAfter.meta({ description: 'Only items made after this moment' }),
  insertedSince: messageFilters.insertedSince.meta({ description: 'Only items made at this moment or after it' }),
  insertedBefore: messageFilters.insertedBefore.meta({ description: 'Only items made before this moment' }),
  insertedUntil: messageFilters.insertedUntil.meta({ description: 'Only items made at this moment or before it' }),
};

const getManyFeedItems = operation({
  resource: 'feed',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many feed items',
  summary: 'List the items in the in-app feed of a user, newest first. For the counts alone, use Get Page',
  docs: docsAt('users/feeds/list_items'),
  endpoint: 'GET /v1/users/{userId}/feeds/{channelId}',
  rate: tier[2],
  parameters: {
    userId: userId(),
    channelId: feedChannelId(),
    ...feedFilters,
    ...inserted,
    locale: locale().meta({ description: 'Language and country the items are rendered in, in place of those of the user' }),
    excluded: z
      .array(z.string().min(1).meta({ title: 'Field' }))
      .optional()
      .meta({
        title: 'Leave Out Fields',
        description: 'Paths of fields that are not returned, three steps deep at most, to make the answer smaller',
        placeholder: 'e.g. entries.activities',
        example: ['entries.activities'],
      }),
  },
  paged: pagedBy('entries'),
  query: ({ locale: language, excluded, ...filters }) => ({
    ...feedFilterQuery(filters),
    ...insertedQuery(filters),
    locale: language,
    exclude: excluded?.join(','),
  }),
});

const getFeedSettings = operation({
  resource: 'feed',
  name: 'getSettings',
  title: 'Get Settings',
  action: 'Get settings of feed',
  summary: 'Get whether the feed of a user has to show whose service it is',
  docs: docsAt('users/feeds/get_settings'),
  endpoint: 'GET /v1/users/{userId}/feeds/{channelId}/settings',
  rate: tier[4],
  parameters: { userId: userId(), channelId: feedChannelId() },
});

export const feedOperations = [getManyFeedItems, getFeedSettings] as const;
