import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import { optionalChoice, optionalText } from '../http/inputs';
import { cursorOf, paginate } from '../http/pagination';
import { Refusal } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, ok } from '../http/routes';
import { defined, omit } from '../omit';
import type { Environment } from '../state/environment';
import { feedCounts, feedFilter, feedMessages } from '../state/feed';
import type { Message } from '../state/message';
import { blocks, engagementTimes } from '../state/message';
import { channelOf } from './channel-data';
import { activityView, recipientOrReference } from './messages';

export const feedRoutes: readonly Route[] = [
  { method: 'GET', path: '/users/{user}/feeds/{channel}', tier: 2, grant: 'user/feed_read', handle: listItems },
  { method: 'GET', path: '/users/{user}/feeds/{channel}/settings', tier: 4, handle: getSettings },
];

/** An unknown user has an empty feed. The counts are those of the filter, whatever page is asked for. */
function listItems(request: ApiRequest, environment: Environment) {
  const { query } = request;
  const messages = feedMessages(environment.messages, feedChannel(request, environment), at(request, 'user')).filter(feedFilter(query));
  const compact = optionalChoice(query, 'mode', ['compact', 'rich']) === 'compact';
  const excluded = (optionalText(query, 'exclude') ?? '').split(',').map((path) => path.trim().split('.'));
  const { entries, page_info } = paginate(messages, query, 'newest first');
  const items = entries.map((message) => itemView(message, compact, environment)).map((item) => excluded.reduce(without, item));
  return ok({ entries: items, meta: { __typename: 'FeedMetadata', ...feedCounts(messages) }, page_info, vars: {} });
}

function feedChannel(request: ApiRequest, environment: Environment): string {
  const channel = channelOf(request, environment);
  if (channel.type !== 'in_app_feed') throw new Refusal(404, 'channel_invalid', 'The channel is not an in-app feed');
  return channel.id;
}

function itemView(message: Message, compact: boolean, environment: Environment): JsonRecord {
  const actors = message.actors.map((actor) => recipientOrReference(actor, environment));
  return defined({
    __typename: 'FeedItem',
    __cursor: cursorOf(message),
    id: message.id,
    activities: compact ? undefined : [activityView(message, environment)],
    total_activities: compact ? undefined : 1,
    actors: compact ? actors.slice(0, 1) : actors,
    total_actors: actors.length,
    blocks: blocks(message),
    data: compact ? flatValues(message.data) : message.data,
    source: { __typename: 'NotificationSource', key: message.workflow, version_id: message.activityId, categories: message.categories },
    tenant: message.tenant,
    ...engagementTimes(message),
    inserted_at: message.insertedAt,
    updated_at: message.updatedAt,
  });
}

const flatValues = (data: JsonRecord): JsonRecord =>
  omit(data, ...Object.keys(data).filter((name) => typeof data[name] === 'object' && data[name] !== null));

/** The item without the field at `path`; lists are gone through entry by entry. */
function without(item: JsonRecord, [name = '', ...rest]: readonly string[]): JsonRecord {
  if (rest.length === 0) return omit(item, name);
  const inner = item[name];
  if (Array.isArray(inner)) return { ...item, [name]: inner.map((entry: unknown) => (isRecord(entry) ? without(entry, rest) : entry)) };
  return isRecord(inner) ? { ...item, [name]: without(inner, rest) } : item;
}

function getSettings(request: ApiRequest, environment: Environment) {
  feedChannel(request, environment);
  return ok({ features: { branding_required: false } });
}
