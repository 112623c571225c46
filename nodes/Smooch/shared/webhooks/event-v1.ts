import type { JsonObject, JsonValue } from '../../../../language/metadata';
import { isObject, listAt, objectAt, textAt, valueAt } from '../../../../language/reading';
import { nothing, stageOf, without, type EventAuthor, type EventMessage, type EventUser, type SmoochEvent } from './event';
import { kindOf } from './kinds';

/** Keys of a delivery that have a place of their own in the event. */
const PLACED = new Set(['trigger', 'version', 'app', 'conversation', 'messages', 'postbacks', 'activity', 'error', 'timestamp']);
const DELIVERY_KEYS = new Set([...PLACED, 'message', 'destination', 'isFinalEvent']);

/** The events of one delivery of v1 or v1.1: one for each message, button and payment. */
export function eventsOfV1(raw: JsonObject, trigger: string): SmoochEvent[] {
  const base = baseOf(raw, trigger);
  switch (base.kind) {
    case 'message':
      return perEntry(listAt(raw, 'messages'), base, (message) => withMessage(base, message));
    case 'postback':
      return perEntry(listAt(raw, 'postbacks'), base, (postback) => withPostback(base, postback));
    case 'payment':
      return perEntry(listAt(raw, 'payments'), base, (payment) => ({
        ...base,
        ...sourceOf(objectAt(payment, 'source')),
        details: payment,
      }));
    case 'delivery':
      return deliveriesOf(base, raw);
    default:
      return [base];
  }
}

function baseOf(raw: JsonObject, trigger: string): SmoochEvent {
  const conversation = textAt(valueAt(raw, 'conversation'), '_id');
  const activity = objectAt(raw, 'activity');
  return {
    ...nothing,
    kind: kindOf(trigger),
    trigger,
    generation: textAt(raw, 'version') === 'v1.1' ? 'v1.1' : 'v1',
    time: timeOf(raw.timestamp),
    app: { id: textAt(valueAt(raw, 'app'), '_id') ?? null },
    user: userOf(raw),
    conversation: conversation === undefined ? null : { id: conversation, type: null },
    ...sourceOf(objectAt(raw, 'source')),
    activity: isObject(raw.activity) ? { type: textAt(activity, 'type') ?? null, author: authorOf(activity, 'user') } : null,
    error: raw.error ?? null,
    details: without(raw, PLACED),
    raw,
  };
}

function perEntry(entries: readonly JsonValue[], base: SmoochEvent, event: (entry: JsonObject) => SmoochEvent): SmoochEvent[] {
  const objects = entries.filter(isObject);
  return objects.length === 0 ? [base] : objects.map(event);
}

function withMessage(base: SmoochEvent, message: JsonObject): SmoochEvent {
  return {
    ...base,
    time: timeOf(message.received) ?? base.time,
    ...sourceOf(objectAt(message, 'source')),
    message: messageOf(message),
  };
}

function withPostback(base: SmoochEvent, postback: JsonObject): SmoochEvent {
  const action = objectAt(postback, 'action');
  const message = objectAt(postback, 'message');
  return {
    ...base,
    ...(isObject(message.source) ? sourceOf(message.source) : {}),
    message: textAt(message, '_id') === undefined ? null : messageOf(message),
    postback: { payload: textAt(action, 'payload') ?? null, text: textAt(action, 'text') ?? null, metadata: action.metadata ?? null },
  };
}

/** v1 tells of several messages at once, v1.1 of one. */
function deliveriesOf(base: SmoochEvent, raw: JsonObject): SmoochEvent[] {
  const subjects = [...listAt(raw, 'messages'), ...[raw.message, raw.notification].filter((subject) => subject !== undefined)];
  const told = { ...base, ...sourceOf(objectAt(raw, 'destination')), details: without(raw, DELIVERY_KEYS) };
  return perEntry(subjects, told, (subject) => ({
    ...told,
    delivery: {
      stage: stageOf(base.trigger),
      messageId: textAt(subject, '_id') ?? null,
      isFinal: typeof raw.isFinalEvent === 'boolean' ? raw.isFinalEvent : null,
    },
  }));
}

function userOf(raw: JsonObject): EventUser | null {
  // Of two that were merged it is the one that is left.
  const user = isObject(raw.appUser) ? raw.appUser : raw.surviving;
  return isObject(user) ? { id: textAt(user, '_id') ?? null, externalId: textAt(user, 'userId') ?? null } : null;
}

function messageOf(message: JsonObject): EventMessage {
  return {
    id: textAt(message, '_id') ?? null,
    author: authorOf(message, textAt(message, 'role')),
    type: textAt(message, 'type') ?? null,
    text: textAt(message, 'text') ?? null,
    payload: textAt(message, 'payload') ?? null,
    mediaUrl: textAt(message, 'mediaUrl') ?? null,
    mediaType: textAt(message, 'mediaType') ?? null,
  };
}

/** Whispers are notes among agents. */
function authorOf(of: JsonObject, role: string | undefined): EventAuthor {
  const isBusiness = role === 'appMaker' || role === 'whisper';
  return {
    role: isBusiness ? 'business' : role === undefined ? null : 'user',
    id: textAt(of, 'authorId') ?? null,
    name: textAt(of, 'name') ?? null,
  };
}

function sourceOf(source: JsonObject): Pick<SmoochEvent, 'channel' | 'integrationId'> {
  return { channel: textAt(source, 'type') ?? null, integrationId: textAt(source, 'integrationId') ?? null };
}

/** Seconds with decimals, as v1.x counts. */
function timeOf(seconds: JsonValue | undefined): string | null {
  if (typeof seconds !== 'number') return null;
  const date = new Date(Math.round(seconds * 1000));
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}
