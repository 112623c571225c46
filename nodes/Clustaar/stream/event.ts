import type { JsonObject } from '../../../language/metadata';
import { isObject, listAt, objectAt, textAt } from '../../../language/reading';

/** What a chat gives to the flow. */
export interface ChatEvent extends JsonObject {
  kind: 'botReply' | 'agentReply' | 'interlocutorReply' | 'control';
  interlocutorId: string;
  /** What an agent or the person wrote. */
  text: string | null;
  /** What the bot does. */
  actions: JsonObject[];
  /** Whether an agent holds the conversation; null in the other kinds. */
  control: boolean | null;
  /** ISO 8601 */
  receivedAt: string;
  /** What the service sent. */
  raw: JsonObject;
}

/** Kinds by the names of the service. */
export const KINDS = {
  bot_reply: 'botReply',
  agent_reply: 'agentReply',
  interlocutor_reply: 'interlocutorReply',
  control: 'control',
} as const;

/** What is inside of an answer with a status, or the failure it tells of. */
export function contentOf(payload: JsonObject): { readonly content: JsonObject } | { readonly failure: string } {
  const body = objectAt(payload, 'body');
  if (payload.status === undefined) return { content: isObject(payload.body) ? body : payload };
  if (payload.status === 200) return { content: objectAt(body, 'data') };
  const error = body.error ?? payload.status;
  return { failure: typeof error === 'string' ? error : JSON.stringify(error) };
}

export function chatEventOf(kind: ChatEvent['kind'], interlocutorId: string, content: JsonObject, receivedAt: Date): ChatEvent {
  return {
    kind,
    interlocutorId,
    text: textAt(content, 'message') ?? textAt(objectAt(content, 'body'), 'message') ?? null,
    actions: listAt(objectAt(content, 'fulfillment'), 'actions').filter((action): action is JsonObject => isObject(action)),
    control: kind === 'control' ? content.value === true : null,
    receivedAt: receivedAt.toISOString(),
    raw: content,
  };
}
