import type { JsonObject } from '../../../../language/metadata';
import { isObject, objectAt, textAt, valueAt } from '../../../../language/reading';
import { nothing, stageOf, without, type EventAuthor, type EventMessage, type EventUser, type SmoochEvent } from './event';
import { kindOf } from './kinds';

/** Keys of a payload that have a place of their own in the event. */
const PLACED = new Set(['conversation', 'message', 'postback', 'activity', 'error', 'destination', 'isFinalEvent']);

/** One entry of `events` in a delivery of v2. */
export function eventOfV2(raw: JsonObject, appId: string | undefined): SmoochEvent | undefined {
  const trigger = textAt(raw, 'type');
  if (trigger === undefined) return undefined;
  const payload = objectAt(raw, 'payload');
  const message = objectAt(payload, 'message');
  const activity = objectAt(payload, 'activity');
  const kind = kindOf(trigger);
  return {
    ...nothing,
    kind,
    trigger,
    generation: 'v2',
    id: textAt(raw, 'id') ?? null,
    time: textAt(raw, 'createdAt') ?? null,
    app: { id: appId ?? null },
    user: userOf(payload),
    conversation: conversationOf(payload),
    ...sourceOf(payload),
    message: isObject(payload.message) && kind !== 'delivery' ? messageOf(message) : null,
    postback: postbackOf(payload),
    activity: isObject(payload.activity)
      ? { type: textAt(activity, 'type') ?? null, author: authorOf(objectAt(activity, 'author')) }
      : null,
    delivery: kind === 'delivery' ? { stage: stageOf(trigger), messageId: textAt(message, 'id') ?? null, isFinal: isFinal(payload) } : null,
    error: payload.error ?? null,
    details: without(payload, PLACED),
    raw,
  };
}

/** Who it is about; else who wrote, typed or read; of two that were merged the one that is left. */
function userOf(payload: JsonObject): EventUser | null {
  const author = objectAt(objectAt(payload, isObject(payload.message) ? 'message' : 'activity'), 'author');
  const user = [payload.user, author.user, objectAt(payload, 'mergedUsers').surviving].find(isObject);
  if (user) return { id: textAt(user, 'id') ?? null, externalId: textAt(user, 'externalId') ?? null };
  const id = textAt(author, 'userId');
  return id === undefined ? null : { id, externalId: textAt(author, 'userExternalId') ?? null };
}

function conversationOf({ conversation }: JsonObject): SmoochEvent['conversation'] {
  if (!isObject(conversation)) return null;
  return { id: textAt(conversation, 'id') ?? null, type: textAt(conversation, 'type') ?? null };
}

function sourceOf(payload: JsonObject): Pick<SmoochEvent, 'channel' | 'integrationId'> {
  const places = [payload.destination, payload.source, valueAt(payload.message, 'source'), valueAt(payload.activity, 'source')];
  const source = places.find(isObject);
  return { channel: textAt(source, 'type') ?? null, integrationId: textAt(source, 'integrationId') ?? null };
}

function messageOf(message: JsonObject): EventMessage {
  const content = objectAt(message, 'content');
  return {
    id: textAt(message, 'id') ?? null,
    author: authorOf(objectAt(message, 'author')),
    type: textAt(content, 'type') ?? null,
    text: textAt(content, 'text') ?? null,
    payload: textAt(content, 'payload') ?? null,
    mediaUrl: textAt(content, 'mediaUrl') ?? null,
    mediaType: textAt(content, 'mediaType') ?? null,
  };
}

function authorOf(author: JsonObject): EventAuthor {
  const type = textAt(author, 'type');
  return {
    role: type === 'user' || type === 'business' ? type : null,
    id: textAt(author, 'userId') ?? null,
    name: textAt(author, 'displayName') ?? null,
  };
}

function postbackOf({ postback }: JsonObject): SmoochEvent['postback'] {
  if (!isObject(postback)) return null;
  return { payload: textAt(postback, 'payload') ?? null, text: null, metadata: postback.metadata ?? null };
}

function isFinal({ isFinalEvent }: JsonObject): boolean | null {
  return typeof isFinalEvent === 'boolean' ? isFinalEvent : null;
}
