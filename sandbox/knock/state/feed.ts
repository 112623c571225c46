import type { JsonRecord } from '../../json';
import { hasData, insertedFilter, isEngaged } from './message-filter';
import { optionalChoice, optionalFlag, optionalText, optionalTexts, optionalTriggerData } from '../http/inputs';
import type { Message } from './message';
import type { Messages } from './messages';

const STATUSES = ['unread', 'read', 'unseen', 'seen', 'all'] as const;
const ARCHIVED = ['exclude', 'include', 'only'] as const;

export interface FeedCounts {
  readonly total_count: number;
  readonly unread_count: number;
  readonly unseen_count: number;
}

/** The messages of one user's feed, oldest first. */
export function feedMessages(messages: Messages, channelId: string, user: string): readonly Message[] {
  return messages.all.filter(({ channel, recipient }) => channel.id === channelId && channel.type === 'in_app_feed' && recipient === user);
}

/** The filters of a feed, as its query or the parameters of a socket's join give them. */
export function feedFilter(options: JsonRecord): (message: Message) => boolean {
  const status = optionalChoice(options, 'status', STATUSES) ?? 'all';
  const archived = optionalChoice(options, 'archived', ARCHIVED) ?? 'exclude';
  const [source, tenant, hasTenant] = [
    optionalText(options, 'source'),
    optionalText(options, 'tenant'),
    optionalFlag(options, 'has_tenant'),
  ];
  const categories = optionalTexts(options, 'workflow_categories');
  const [triggerData, isInTime] = [optionalTriggerData(options), insertedFilter(options)];
  return (message) =>
    (status === 'all' || isEngaged(message, status)) &&
    (archived === 'include' || isEngaged(message, archived === 'only' ? 'archived' : 'unarchived')) &&
    (source === undefined || message.workflow === source) &&
    // A tenant's feed also shows what belongs to no tenant, unless `has_tenant` says otherwise.
    (tenant === undefined || message.tenant === tenant || message.tenant === null) &&
    (hasTenant === undefined || hasTenant === (message.tenant !== null)) &&
    (categories?.some((category) => message.categories.includes(category)) ?? true) &&
    hasData(message, triggerData) &&
    isInTime(message);
}

export const feedCounts = (messages: readonly Message[]): FeedCounts => ({
  total_count: messages.length,
  unread_count: messages.filter((message) => isEngaged(message, 'unread')).length,
  unseen_count: messages.filter((message) => isEngaged(message, 'unseen')).length,
});
