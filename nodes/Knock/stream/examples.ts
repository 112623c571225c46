import type { JsonObject } from '../../../language/metadata';
import type { FeedEvent } from './subscription';

const feed = { userId: 'user-1', channelId: '2f641633-95d3-4555-9222-9f1eb7888a80', receivedAt: '2026-01-31T17:12:59.958Z' };
const counts = { total_count: 8, unread_count: 3, unseen_count: 1 };

const item: JsonObject = {
  __typename: 'FeedItem',
  __cursor: 'g3QAAAABZAALaW5zZXJ0ZWRfYXQ',
  id: '2w3YUpTTOxuDvZFji8OMsKrG176',
  blocks: [
    {
      name: 'body',
      type: 'markdown',
      content: '**{{ actor.name }}** commented: {{ comment }}',
      rendered: '<p><strong>Zoë</strong> commented: Looks good</p>',
    },
  ],
  actors: [{ __typename: 'User', id: 'user-2', name: 'Zoë' }],
  total_actors: 1,
  total_activities: 1,
  data: { comment: 'Looks good' },
  source: { key: 'new-comment', version_id: '1f1d5a36-6c4e-4cdb-9d39-6b7b2f1b8e77', categories: ['comments'] },
  tenant: 'acme',
  seen_at: null,
  read_at: null,
  archived_at: null,
  inserted_at: '2026-01-31T17:12:59.858652Z',
  updated_at: '2026-01-31T17:12:59.858652Z',
};

export const newComment: FeedEvent = { kind: 'item', ...feed, item, counts };
export const newCounts: FeedEvent = { kind: 'counts', ...feed, counts };
