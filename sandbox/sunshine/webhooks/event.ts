import type { JsonRecord } from '../../json';
import type { Conversation, MessageSource } from '../state/conversation';
import type { User } from '../state/user';
import type { Trigger } from './triggers';

/** How one webhook wants to be told. */
export interface Views {
  conversation(conversation: Conversation): JsonRecord;
  /** With everything, if the webhook asked for the full user. */
  user(user: User): JsonRecord;
  /** Never with everything, as the service documents for some triggers. */
  truncated(user: User): JsonRecord;
  /** With client and device, if the webhook asked for the full source. */
  source(source: MessageSource): JsonRecord;
}

/** Something that happened in an app. */
export interface AppEvent {
  readonly type: Trigger;
  /** Decides, together with the switchboard, who hears of it. */
  readonly conversation?: Conversation;
  readonly payload: (views: Views) => JsonRecord;
}

/** An event as it stands in `events`. */
export interface SentEvent {
  readonly id: string;
  readonly type: string;
  readonly createdAt: string;
  readonly payload: JsonRecord;
}
