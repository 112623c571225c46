import { choices, z } from '../../../language/fields';
import type { Query, Values } from '../../../language/operation';
import { limits } from '../limits';
import { channelId, tenant, uuid, workflowKey } from './ids';
import { dateTime } from './dates';
import { triggerDataFilter, triggerDataText } from './trigger-data';

/** How far a message got on its way, with the titles of the form. */
export const deliveryStatuses = {
  queued: 'Queued',
  sent: 'Sent',
  delivered: 'Delivered',
  delivery_attempted: 'Delivery Attempted',
  undelivered: 'Undelivered',
  not_sent: 'Not Sent',
  bounced: 'Bounced',
} as const;

/** What the recipient did with a message, or did not do. */
export const engagementStatuses = {
  seen: 'Seen',
  unseen: 'Unseen',
  read: 'Read',
  unread: 'Unread',
  archived: 'Archived',
  unarchived: 'Unarchived',
  link_clicked: 'Link Clicked',
  interacted: 'Interacted',
} as const;

/** What every list of messages can be narrowed by; the filters add up. */
export const messageFilters = {
  status: choices(deliveryStatuses)
    .optional()
    .meta({ title: 'Delivery Status', description: 'Only messages with one of these delivery statuses', example: ['delivered'] }),
  engagementStatus: choices(engagementStatuses)
    .optional()
    .meta({ title: 'Engagement Status', description: 'Only messages with one of these engagement statuses', example: ['unread'] }),
  channelId: channelId().optional().meta({ description: 'Only messages sent through this channel' }),
  tenant: tenant().meta({ description: 'Only messages of this tenant' }),
  source: workflowKey().optional().meta({ title: 'Source Workflow', description: 'Only messages made by the workflow with this key' }),
  workflowCategories: z
    .array(z.string().min(1).meta({ title: 'Category' }))
    .optional()
    .meta({
      title: 'Workflow Categories',
      description: 'Only messages of workflows in any of these categories',
      placeholder: 'e.g. marketing',
      example: ['marketing'],
    }),
  workflowRunId: uuid().optional().meta({
    title: 'Workflow Run ID',
    description: 'Only messages of this run: what triggering the workflow answered',
    placeholder: 'e.g. 123e4567-e89b-12d3-a456-426614174000',
    example: '123e4567-e89b-12d3-a456-426614174000',
  }),
  workflowRecipientRunId: uuid().optional().meta({
    title: 'Workflow Recipient Run ID',
    description: 'Only messages of the run for one recipient',
    placeholder: 'e.g. 123e4567-e89b-12d3-a456-426614174000',
    example: '123e4567-e89b-12d3-a456-426614174000',
  }),
  messageIds: z
    .array(z.string().min(1).meta({ title: 'Message ID' }))
    .max(limits.messageIdsInFilter)
    .optional()
    .meta({
      title: 'Message IDs',
      description: `Only these messages, at most ${limits.messageIdsInFilter}; the other filters hold for them too`,
      placeholder: 'e.g. 2w3YUpTTOxuDvZFji8OMsKrG176',
      example: ['2w3YUpTTOxuDvZFji8OMsKrG176'],
    }),
  triggerData: triggerDataFilter(),
  insertedAfter: dateTime().optional().meta({ title: 'Inserted After', description: 'Only messages made after this moment' }),
  insertedSince: dateTime().optional().meta({ title: 'Inserted Since', description: 'Only messages made at this moment or after it' }),
  insertedBefore: dateTime().optional().meta({ title: 'Inserted Before', description: 'Only messages made before this moment' }),
  insertedUntil: dateTime().optional().meta({ title: 'Inserted Until', description: 'Only messages made at this moment or before it' }),
};

/** The filters as the service's query. */
export function messageFilterQuery(filters: Values<typeof messageFilters>): Query {
  return {
    status: filters.status,
    engagement_status: filters.engagementStatus,
    channel_id: filters.channelId,
    tenant: filters.tenant,
    source: filters.source,
    workflow_categories: filters.workflowCategories,
    workflow_run_id: filters.workflowRunId,
    workflow_recipient_run_id: filters.workflowRecipientRunId,
    message_ids: filters.messageIds,
    trigger_data: triggerDataText(filters.triggerData),
    ...insertedQuery(filters),
  };
}

/** When something was made, as every list with such filters takes it. */
export function insertedQuery(
  filters: Pick<Values<typeof messageFilters>, 'insertedAfter' | 'insertedSince' | 'insertedBefore' | 'insertedUntil'>,
): Query {
  return {
    'inserted_at.gt': filters.insertedAfter,
    'inserted_at.gte': filters.insertedSince,
    'inserted_at.lt': filters.insertedBefore,
    'inserted_at.lte': filters.insertedUntil,
  };
}
