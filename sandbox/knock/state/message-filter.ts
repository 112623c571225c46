import type { JsonRecord } from '../../json';
import { optionGroup, optionalChoices, optionalInstant, optionalText, optionalTexts, optionalTriggerData } from '../http/inputs';
import { limits } from '../limits';
import type { Message } from './message';
import { DELIVERY_STATUSES, ENGAGEMENTS } from './message';

export const ENGAGEMENT_FILTERS = ['seen', 'unseen', 'read', 'unread', 'archived', 'unarchived', 'link_clicked', 'interacted'] as const;
export type EngagementFilter = (typeof ENGAGEMENT_FILTERS)[number];

/** Whether a message is in the state a filter names: `unread` is one that is not `read`. */
export function isEngaged({ engagements }: Message, filter: EngagementFilter): boolean {
  const engagement = ENGAGEMENTS.find((candidate) => filter === candidate || filter === `un${candidate}`);
  return engagement !== undefined && engagements.has(engagement) === (engagement === filter);
}

/** The filters all message lists have. */
export function messageFilter(query: JsonRecord): (message: Message) => boolean {
  const [tenant, channelId, source] = [optionalText(query, 'tenant'), optionalText(query, 'channel_id'), optionalText(query, 'source')];
  const [workflowRunId, runId] = [optionalText(query, 'workflow_run_id'), optionalText(query, 'workflow_recipient_run_id')];
  const statuses = optionalChoices(query, 'status', DELIVERY_STATUSES);
  const engagements = optionalChoices(query, 'engagement_status', ENGAGEMENT_FILTERS);
  const ids = optionalTexts(query, 'message_ids', limits.messageIdsFilter);
  const categories = optionalTexts(query, 'workflow_categories');
  const [triggerData, isInTime] = [optionalTriggerData(query), insertedFilter(query)];
  return (message) =>
    (tenant === undefined || message.tenant === tenant) &&
    (channelId === undefined || message.channel.id === channelId) &&
    (source === undefined || message.workflow === source) &&
    (workflowRunId === undefined || message.workflowRunId === workflowRunId) &&
    (runId === undefined || message.runId === runId) &&
    (statuses?.includes(message.status) ?? true) &&
    (engagements?.some((filter) => isEngaged(message, filter)) ?? true) &&
    (ids?.includes(message.id) ?? true) &&
    (categories?.some((category) => message.categories.includes(category)) ?? true) &&
    hasData(message, triggerData) &&
    isInTime(message);
}

/** Exact values, of the top level only; texts are compared up to their 256th character. */
export function hasData({ data }: Message, wanted: JsonRecord | undefined): boolean {
  return Object.entries(wanted ?? {}).every(([name, value]) => cut(data[name]) === cut(value));
}

const cut = (value: unknown): unknown => (typeof value === 'string' ? value.slice(0, 256) : value);

/** `gt`, `gte`, `lt` and `lte` of `inserted_at`. */
export function insertedFilter(query: JsonRecord): (message: Message) => boolean {
  const bounds = optionGroup(query, 'inserted_at');
  const [gt, gte, lt, lte] = ['gt', 'gte', 'lt', 'lte'].map((operator) => optionalInstant(bounds, operator));
  return ({ insertedAt }) => {
    const time = Date.parse(insertedAt);
    return time > (gt ?? -Infinity) && time >= (gte ?? -Infinity) && time < (lt ?? Infinity) && time <= (lte ?? Infinity);
  };
}
