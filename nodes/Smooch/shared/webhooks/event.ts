import type { JsonObject, JsonValue } from '../../../../language/metadata';
import type { Generation } from './known';
import type { Kind } from './kinds';

/** What a webhook-in emits, the same for all generations. Null stands for what this kind of event does not have. */
export interface SmoochEvent extends JsonObject {
  kind: Kind;
  /** As the service calls it: `message:appUser`, `conversation:message`. */
  trigger: string;
  generation: Generation;
  /** Of the event itself; v2 only. */
  id: string | null;
  /** ISO 8601 */
  time: string | null;
  app: { id: string | null };
  user: EventUser | null;
  conversation: { id: string | null; type: string | null } | null;
  /** Where it came from or went to: `web`, `whatsapp`, `api`. */
  channel: string | null;
  integrationId: string | null;
  message: EventMessage | null;
  postback: { payload: string | null; text: string | null; metadata: JsonValue } | null;
  /** Who typed or read. */
  activity: { type: string | null; author: EventAuthor } | null;
  delivery: EventDelivery | null;
  /** What the service says went wrong. */
  error: JsonValue;
  /** What else the trigger tells, as the service sent it: client, referral, reason, … */
  details: JsonObject;
  /** The event as the service sent it; of v1.x the whole delivery. */
  raw: JsonObject;
}

export interface EventUser extends JsonObject {
  /** ID the service gave. */
  id: string | null;
  /** Your own ID. */
  externalId: string | null;
}

export interface EventAuthor extends JsonObject {
  /** `user` is a customer; `business` an agent or a bot. */
  role: 'user' | 'business' | null;
  id: string | null;
  name: string | null;
}

export interface EventMessage extends JsonObject {
  id: string | null;
  author: EventAuthor;
  /** `text`, `image`, `file`, `location`, … */
  type: string | null;
  text: string | null;
  /** Payload of the button a reply was chosen with. */
  payload: string | null;
  mediaUrl: string | null;
  mediaType: string | null;
}

export interface EventDelivery extends JsonObject {
  /** How far it got: handed to the `channel`, shown to the `user`, or a `failure`. */
  stage: 'channel' | 'user' | 'failure' | null;
  messageId: string | null;
  isFinal: boolean | null;
}

/** All a kind can leave open. */
export const nothing = {
  id: null,
  time: null,
  app: { id: null },
  user: null,
  conversation: null,
  channel: null,
  integrationId: null,
  message: null,
  postback: null,
  activity: null,
  delivery: null,
  error: null,
  details: {},
} as const satisfies Partial<SmoochEvent>;

/** The rest of an object. */
export function without(object: JsonObject, names: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.has(name)));
}

/** How far a delivery got, by the end of its trigger; v1 calls the first stage a success. */
export function stageOf(trigger: string): EventDelivery['stage'] {
  const end = trigger.slice(trigger.lastIndexOf(':') + 1);
  if (end === 'success') return 'channel';
  return end === 'channel' || end === 'user' || end === 'failure' ? end : null;
}
