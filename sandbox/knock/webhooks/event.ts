import type { JsonRecord } from '../../json';
import { signatureHeader } from './signature';

/** What a webhook tells. Any type may be sent; those Knock sends are in {@link WEBHOOK_TYPES}. */
export interface WebhookEvent {
  readonly type: string;
  /** The entity: a message, a run, a workflow, … */
  readonly data: JsonRecord;
  /** null where the type defines none. */
  readonly eventData?: unknown;
  /** ISO-8601; now unless told. */
  readonly createdAt?: string;
}

/** Messages also have the events `created`, `queued` and `not_sent`, for which Knock sends no webhook. */
export const WEBHOOK_TYPES = [
  ...['sent', 'delivered', 'delivery_attempted', 'undelivered', 'bounced', 'seen', 'unseen', 'read', 'unread'].map(
    (name) => `message.${name}`,
  ),
  ...['archived', 'unarchived', 'interacted', 'link_clicked'].map((name) => `message.${name}`),
  ...['started', 'completed', 'error'].map((name) => `workflow_recipient_run.${name}`),
  ...['workflow', 'email_layout', 'translation', 'source_event_action', 'partial'].flatMap((name) => [
    `${name}.updated`,
    `${name}.committed`,
  ]),
] as const;

export interface SignedWebhook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Signing {
  readonly secret: string;
  /** The time signed with, in milliseconds. */
  readonly timeMs: number;
  readonly environmentId: string;
}

/** The body and the headers of one delivery; the signature is over exactly these bytes. */
export function signWebhook(
  { type, data, eventData = null, createdAt }: WebhookEvent,
  { secret, timeMs, environmentId }: Signing,
): SignedWebhook {
  const created_at = createdAt ?? new Date(timeMs).toISOString();
  const typed = typeof eventData === 'object' && eventData !== null ? { __typename: 'EventData', ...eventData } : eventData;
  const body = JSON.stringify({ __typename: 'Event', type, created_at, data, event_data: typed });
  return {
    headers: {
      'content-type': 'application/json',
      'x-knock-event': type,
      'x-knock-environment-id': environmentId,
      'x-knock-signature': signatureHeader(secret, timeMs, body),
    },
    body,
  };
}
