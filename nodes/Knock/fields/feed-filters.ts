import { choice, z } from '../../../language/fields';
import type { Query, Values } from '../../../language/operation';
import { channelId, tenant, workflowKey } from './ids';
import { triggerDataFilter, triggerDataText } from './trigger-data';

/** The in-app feed channel that a feed belongs to. */
export const feedChannelId = () =>
  channelId().meta({
    title: 'Feed Channel ID',
    description: 'ID of the in-app feed channel in Knock, in the dashboard under Integrations, Channels',
  });

/** What every list of feed items can be narrowed by; the filters add up. */
export const feedFilters = {
  status: choice({ all: 'All', unread: 'Unread', read: 'Read', unseen: 'Unseen', seen: 'Seen' })
    .optional()
    .meta({ title: 'Status', description: 'Only items of this status', example: 'unread' }),
  source: workflowKey().optional().meta({ title: 'Source Workflow', description: 'Only items made by the workflow with this key' }),
  tenant: tenant().meta({ description: 'Only items of this tenant, and items without a tenant' }),
  hasTenant: z.boolean().optional().meta({
    title: 'Has Tenant',
    description: 'Whether the items must have a tenant, or must not; with Tenant, true leaves out the items without one',
  }),
  archived: choice({ exclude: 'Leave Out', include: 'Include', only: 'Only Archived Ones' })
    .optional()
    .meta({ title: 'Archived Items', description: 'What becomes of archived items; left out unless told', example: 'include' }),
  workflowCategories: z
    .array(z.string().min(1).meta({ title: 'Category', placeholder: 'e.g. marketing' }))
    .optional()
    .meta({ title: 'Workflow Categories', description: 'Only items of workflows in any of these categories', example: ['marketing'] }),
  triggerData: triggerDataFilter(),
  mode: choice({ rich: 'Everything', compact: 'Compact' }).optional().meta({
    title: 'Detail',
    description: 'How much of each item to get; compact leaves out activities, nested data and all actors but one',
    example: 'compact',
  }),
};

/** The filters as the service's query. */
export function feedFilterQuery(filters: Values<typeof feedFilters>): Query {
  return {
    status: filters.status,
    source: filters.source,
    tenant: filters.tenant,
    has_tenant: filters.hasTenant,
    archived: filters.archived,
    workflow_categories: filters.workflowCategories,
    trigger_data: triggerDataText(filters.triggerData),
    mode: filters.mode,
  };
}
