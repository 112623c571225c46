import type { JsonObject, JsonValue } from '../../../language/metadata';
import { isObject, objectAt, textAt } from '../../../language/reading';

/** What a webhook-in emits. Null stands for what this kind of event does not have. */
export interface KnockEvent extends JsonObject {
  /** `message.sent`, …; `webhook_channel` for the request of a webhook channel. */
  kind: string;
  /** ISO 8601 */
  createdAt: string | null;
  /** Of the message or run; key of a workflow, layout or partial, locale of a translation. */
  id: string | null;
  status: string | null;
  /** Key of the workflow. */
  workflow: string | null;
  /** `{ id, key, type, provider, … }`, as much of it as Knock sent. */
  channel: JsonValue;
  /** User ID, or `{ id, collection }`. */
  recipient: JsonValue;
  tenant: JsonValue;
  /** What the workflow was triggered with; the body of a webhook channel's request. */
  data: JsonValue;
  /** What the kind adds: why a message bounced, which link was clicked. */
  eventData: JsonValue;
  environmentId: string | null;
  /** The body as Knock sent it, with the whole message, run or workflow under data. */
  raw: JsonValue;
}

/** One outbound webhook. Undefined for what is none. */
export function eventOf(raw: JsonValue | undefined, environmentId: string | undefined): KnockEvent | undefined {
  const kind = textAt(raw, 'type');
  if (!isObject(raw) || kind === undefined) return undefined;
  const entity = objectAt(raw, 'data');
  return {
    kind,
    createdAt: textAt(raw, 'created_at') ?? null,
    id: textAt(entity, 'id') ?? textAt(entity, 'key') ?? textAt(entity, 'locale_code') ?? null,
    status: textAt(entity, 'status') ?? null,
    workflow: workflowOf(kind, entity),
    channel: channelOf(entity),
    recipient: entity.recipient ?? null,
    tenant: entity.tenant ?? null,
    data: entity.data ?? null,
    eventData: raw.event_data ?? null,
    environmentId: environmentId ?? null,
    raw,
  };
}

/** The request of a webhook channel, whose body is whatever the workflow's template makes. */
export function channelEventOf(body: JsonValue, createdAt: string, raw: string): KnockEvent {
  return {
    kind: 'webhook_channel',
    createdAt,
    id: null,
    status: null,
    workflow: null,
    channel: null,
    recipient: null,
    tenant: null,
    data: body,
    eventData: null,
    environmentId: null,
    raw,
  };
}

function workflowOf(kind: string, entity: JsonObject): string | null {
  const own = kind.startsWith('workflow.') ? textAt(entity, 'key') : undefined;
  return own ?? textAt(entity, 'workflow') ?? textAt(objectAt(entity, 'source'), 'key') ?? null;
}

/** Older messages name their channel by `channel_id` alone. */
function channelOf(entity: JsonObject): JsonObject | null {
  if (isObject(entity.channel)) return entity.channel;
  const id = textAt(entity, 'channel_id');
  return id === undefined ? null : { id };
}
