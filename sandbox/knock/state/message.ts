import type { JsonRecord } from '../../json';
import type { Listed } from '../http/pagination';
import type { Channel } from './channels';
import type { Reference } from './reference';

export const DELIVERY_STATUSES = ['queued', 'sent', 'delivered', 'delivery_attempted', 'undelivered', 'not_sent', 'bounced'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

export const ENGAGEMENTS = ['seen', 'read', 'interacted', 'link_clicked', 'archived'] as const;
export type Engagement = (typeof ENGAGEMENTS)[number];

export interface MessageEvent extends Listed {
  readonly id: string;
  /** `message.created`, `message.read`, … */
  readonly type: string;
  readonly data: unknown;
  readonly insertedAt: string;
}

/** What a workflow made for one recipient on one channel. */
export interface Message extends Listed {
  readonly id: string;
  readonly channel: Channel;
  readonly recipientSnapshot: JsonRecord;
  readonly actors: readonly Reference[];
  readonly workflow: string;
  readonly categories: readonly string[];
  readonly tenant: string | null;
  readonly data: JsonRecord;
  readonly workflowRunId: string;
  readonly runId: string;
  readonly insertedAt: string;
  readonly activityId: string;
  /** When each engagement happened. */
  readonly engagements: Map<Engagement, string>;
  readonly events: MessageEvent[];
  readonly deliveryLogs: (JsonRecord & Listed)[];
  recipient: Reference;
  status: DeliveryStatus;
  /** Of the last interaction. */
  metadata: JsonRecord;
  updatedAt: string;
}

export const engagementTimes = ({ engagements }: Message): JsonRecord => ({
  seen_at: engagements.get('seen') ?? null,
  read_at: engagements.get('read') ?? null,
  interacted_at: engagements.get('interacted') ?? null,
  clicked_at: engagements.get('link_clicked') ?? null,
  link_clicked_at: engagements.get('link_clicked') ?? null,
  archived_at: engagements.get('archived') ?? null,
});

export function messageView(message: Message): JsonRecord {
  const { channel } = message;
  return {
    __typename: 'Message',
    id: message.id,
    status: message.status,
    engagement_statuses: [...message.engagements.keys()],
    channel: { ...channel, created_at: '2024-01-01T00:00:00.000Z', updated_at: '2024-01-01T00:00:00.000Z' },
    channel_id: channel.id,
    recipient: message.recipient,
    recipient_snapshot: message.recipientSnapshot,
    actors: message.actors,
    workflow: message.workflow,
    tenant: message.tenant,
    data: message.data,
    metadata: message.metadata,
    source: {
      __typename: 'NotificationSource',
      key: message.workflow,
      type: 'workflow',
      version_id: message.activityId,
      categories: message.categories,
      step_ref: `${channel.key}_1`,
      workflow_run_id: message.workflowRunId,
      workflow_recipient_run_id: message.runId,
    },
    ...engagementTimes(message),
    scheduled_at: null,
    inserted_at: message.insertedAt,
    updated_at: message.updatedAt,
  };
}

/** What was handed to the channel's provider; every text says where it comes from. */
export function contentsView(message: Message): JsonRecord {
  const title = `${message.workflow} for you`;
  const text = JSON.stringify(message.data);
  const contents: Record<string, JsonRecord> = {
    email: {
      from: 'sandbox@example.com',
      to: message.recipientSnapshot.email ?? null,
      subject_line: title,
      html_body: `<p>${text}</p>`,
      text_body: text,
    },
    sms: { to: message.recipientSnapshot.phone_number ?? null, body: text },
    push: { token: 'sandbox-token', title, body: text, data: message.data },
    chat: { connection: {}, template: { summary: title, blocks: [] }, metadata: null },
  };
  const data = contents[message.channel.type] ?? { blocks: blocks(message) };
  return { __typename: 'MessageContent', message_id: message.id, inserted_at: message.insertedAt, data };
}

export function blocks(message: Message): readonly JsonRecord[] {
  const { title } = message.data;
  const content = typeof title === 'string' ? title : `${message.workflow} for you`;
  return [{ name: 'body', type: 'markdown', content, rendered: `<p>${content}</p>` }];
}

export const eventView = (message: Message, { id, type, data, insertedAt }: MessageEvent): JsonRecord => ({
  __typename: 'MessageEvent',
  id,
  type,
  recipient: message.recipient,
  data,
  inserted_at: insertedAt,
});
