import { z } from '../../../language/fields';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { feedChannelId, feedFilterQuery, feedFilters } from '../fields/feed-filters';
import { userId } from '../fields/ids';
import { limits, tier } from '../limits';

const cursor = () => z.string().min(1).optional();

export const getFeedPage = operation({
  resource: 'feed',
  name: 'getPage',
  title: 'Get Page',
  action: 'Get page of feed',
  summary: 'Get one page of the in-app feed of a user, the newest items first, with the counts of all, unread and unseen items',
  docs: docsAt('users/feeds/list_items'),
  endpoint: 'GET /v1/users/{userId}/feeds/{channelId}',
  rate: tier[2],
  parameters: {
    userId: userId(),
    channelId: feedChannelId(),
    ...feedFilters,
    pageSize: z
      .number()
      .int()
      .min(1)
      .max(limits.pageSize)
      .optional()
      .meta({ title: 'Page Size', description: 'How many items at most', example: 10 }),
    before: cursor().meta({
      title: 'Newer Than',
      description: 'Only items newer than the one with this cursor: the __cursor of an item',
      placeholder: 'e.g. g3QAAAABZAALaW5zZXJ0ZWRfYXQ',
      example: 'g3QAAAABZAALaW5zZXJ0ZWRfYXQ',
    }),
    after: cursor().meta({
      title: 'Older Than',
      description: 'Only items older than this cursor: after in the page_info of the page before',
      placeholder: 'e.g. g3QAAAABZAALaW5zZXJ0ZWRfYXQ',
      example: 'g3QAAAABZAALaW5zZXJ0ZWRfYXQ',
    }),
  },
  query: ({ pageSize, before, after, ...filters }) => ({ ...feedFilterQuery(filters), before, after, page_size: pageSize }),
});
