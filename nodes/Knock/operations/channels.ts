import { invalid } from '../../../client/errors';
import { choice, z } from '../../../language/fields';
import type { Values } from '../../../language/operation';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { dateTime } from '../fields/dates';
import { channelId } from '../fields/ids';
import { deliveryStatuses, engagementStatuses } from '../fields/message-filters';
import { triggerDataFilter, triggerDataText } from '../fields/trigger-data';
import { tier } from '../limits';

const list = (what: string, example: string) =>
  z
    .array(z.string().min(1).meta({ title: what }))
    .min(1)
    .optional()
    .meta({ placeholder: `e.g. ${example}`, example: [example] });

const filters = {
  archived: choice({ exclude: 'Leave Out', include: 'Take Too', only: 'Take Them Alone' })
    .optional()
    .meta({ title: 'Archived Messages', description: 'What becomes of archived messages', example: 'exclude' }),
  deliveryStatus: choice(deliveryStatuses)
    .optional()
    .meta({ title: 'Delivery Status', description: 'Only messages with this delivery status', example: 'delivered' }),
  engagementStatus: choice(engagementStatuses)
    .optional()
    .meta({ title: 'Engagement Status', description: 'Only messages with this engagement status', example: 'unread' }),
  hasTenant: z
    .boolean()
    .optional()
    .meta({ title: 'Has Tenant', description: 'Whether to take only messages of a tenant, or only those without one' }),
  newerThan: dateTime().optional().meta({ title: 'Newer Than', description: 'Only messages made after this moment' }),
  olderThan: dateTime().optional().meta({ title: 'Older Than', description: 'Only messages made before this moment' }),
  recipientIds: list('Recipient ID', 'user-1').meta({ title: 'Recipient IDs', description: 'Only messages to one of these' }),
  tenants: list('Tenant ID', 'acme').meta({ title: 'Tenants', description: 'Only messages of one of these tenants' }),
  triggerData: triggerDataFilter(),
  workflows: list('Workflow Key', 'new-comment').meta({
    title: 'Workflows',
    description: 'Only messages of workflows with one of these keys',
  }),
};

const parameters = {
  channelId: channelId(),
  action: choice({
    seen: 'Mark as Seen',
    unseen: 'Mark as Unseen',
    read: 'Mark as Read',
    unread: 'Mark as Unread',
    archive: 'Archive',
    unarchive: 'Unarchive',
    interacted: 'Mark as Interacted',
    delete: 'Delete',
  }).meta({ title: 'Action', description: 'What is done with the messages', example: 'read' }),
  ...filters,
  confirmed: z.boolean().default(false).meta({
    title: 'I Am Sure',
    description: 'Whether to go ahead where messages are deleted, or where no filter is set and every message of the channel is meant',
    prominent: true,
    example: true,
  }),
};

export const updateChannelMessages = operation({
  resource: 'channel',
  name: 'updateMessages',
  title: 'Update Messages',
  action: 'Update messages of channel',
  summary: 'Change the status of all messages of a channel that pass the filters, or delete them; the service does it in the background',
  docs: docsAt('channels'),
  endpoint: 'POST /v1/channels/{channelId}/messages/bulk/{action}',
  parameters,
  rate: tier[2],
  check: (p) => {
    if (p.confirmed) return;
    if (p.action === 'delete') throw unconfirmed('Deleted messages cannot be brought back');
    if (takesAll(filtersBody(p))) throw unconfirmed('Without a filter, every message of the channel is meant');
  },
  body: filtersBody,
});

export const channelOperations = [updateChannelMessages] as const;

function filtersBody(p: Values<typeof filters>) {
  return {
    archived: p.archived,
    delivery_status: p.deliveryStatus,
    engagement_status: p.engagementStatus,
    has_tenant: p.hasTenant,
    newer_than: p.newerThan,
    older_than: p.olderThan,
    recipient_ids: p.recipientIds,
    tenants: p.tenants,
    trigger_data: triggerDataText(p.triggerData),
    workflows: p.workflows,
  };
}

/** Whether nothing is left out: to take archived messages too narrows nothing. */
function takesAll({ archived, ...others }: ReturnType<typeof filtersBody>): boolean {
  return (archived ?? 'include') === 'include' && Object.values(others).every((value) => value === undefined);
}

function unconfirmed(what: string) {
  return invalid('I Am Sure', `${what}: 'I Am Sure' is not switched on`, "Set a filter, or switch 'I Am Sure' on.");
}
