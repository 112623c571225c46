import type { JsonRecord } from '../../json';
import { objectId } from '../ids';
import { limits } from '../limits';
import { defined } from '../omit';

export const roles = ['appMaker', 'appUser', 'whisper'] as const;
export type Role = (typeof roles)[number];

export interface Message {
  readonly id: string;
  readonly role: Role;
  readonly authorId: string;
  /** Seconds since 1970, unlike that of every other message. */
  readonly received: number;
  readonly source: JsonRecord;
  /** Name, avatar and what else is told of the author. */
  readonly author: JsonRecord;
  readonly content: JsonRecord;
}

export const messageView = ({ id, role, authorId, received, source, author, content }: Message): JsonRecord => ({
  _id: id,
  authorId,
  role,
  ...author,
  received,
  source,
  ...content,
});

/** What one user and the business said to each other, oldest first. */
export class Conversation {
  readonly id = objectId();
  messages: Message[] = [];
  unreadCount = 0;
  appMakerLastRead: number | undefined;
  appUserLastRead: number | undefined;

  get isFull(): boolean {
    return this.messages.length >= limits.conversationMessages;
  }

  add(message: Message): void {
    this.messages.push(message);
    if (message.role === 'appMaker') this.unreadCount += 1;
  }

  /** Gives the message that is gone now, if there was one. */
  remove(id: string): Message | undefined {
    const removed = this.messages.find((message) => message.id === id);
    this.messages = this.messages.filter((message) => message !== removed);
    return removed;
  }

  clear(): void {
    this.messages = [];
    this.unreadCount = 0;
  }

  readByUser(at: number): void {
    this.unreadCount = 0;
    this.appUserLastRead = at;
  }

  takeOver({ messages, unreadCount }: Conversation): void {
    this.messages = [...this.messages, ...messages].sort((a, b) => a.received - b.received);
    this.unreadCount += unreadCount;
  }
}

export const conversationView = ({ id, unreadCount, appMakerLastRead, appUserLastRead }: Conversation): JsonRecord =>
  defined({ _id: id, unreadCount, appMakerLastRead, appUserLastRead });
