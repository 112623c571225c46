import type { JsonRecord } from '../../json';
import { locked } from '../http/refusal';
import { defined, listAt, omit, pick, recordsAt, textAt } from '../records';
import { timestamp } from '../surroundings';
import type { App } from './app';
import type { Conversation, Message, MessageSource } from './conversation';
import type { User } from './user';
import { displayNameOf } from './users';
import { defaultOf } from './switchboard';
import type { Views } from '../webhooks/event';

/** A message on its way into a conversation. */
export interface NewMessage {
  readonly author: JsonRecord;
  readonly user: User | undefined;
  readonly content: JsonRecord;
  readonly source: MessageSource;
  readonly metadata?: JsonRecord | undefined;
}

/** Puts a message into a conversation and tells of it. Refused when the conversation is full. */
export function addMessage(app: App, conversation: Conversation, { author, user, content, source, metadata }: NewMessage): Message {
  const most = app.around.limits.conversationMessages;
  if (conversation.messages.length >= most) throw locked(most);
  const message: Message = {
    id: app.around.ids.next(),
    received: timestamp(app.around),
    author: authorOf(author, user),
    user,
    content: shownContent(app, content),
    source,
    metadata,
  };
  conversation.messages.push(message);
  conversation.lastUpdatedAt = message.received;
  conversation.active ??= defaultOf(app.switchboard);
  if (user === undefined) for (const participant of conversation.participants) participant.unreadCount += 1;
  tellMessage(app, conversation, message);
  return message;
}

function tellMessage(app: App, conversation: Conversation, message: Message): void {
  const { id, received, author, user, content, source, metadata } = message;
  app.publish({
    type: 'conversation:message',
    conversation,
    payload: (views: Views) => ({
      conversation: views.conversation(conversation),
      message: defined({
        id,
        received,
        author: user === undefined ? author : { ...author, user: views.user(user) },
        content,
        source: views.source(source),
        metadata,
      }),
    }),
  });
}

/** As answers show it: a user by the service's id, and by the name of the profile unless another was given. */
function authorOf(author: JsonRecord, user: User | undefined): JsonRecord {
  const given = pick(author, ['type', 'displayName', 'avatarUrl', 'subtypes']);
  if (user === undefined) return given;
  const avatarUrl = textAt(user.profile, 'avatarUrl');
  return defined({ displayName: displayNameOf(user), avatarUrl, ...given, userId: user.id });
}

const READ_ONLY: Readonly<Record<string, readonly string[]>> = {
  image: ['mediaType', 'mediaSize'],
  file: ['mediaType', 'mediaSize'],
  carousel: ['text'],
  location: ['text'],
  form: ['submitted'],
};

/** What the service adds: a plain text for channels that know no more, and what it knows of a file of its own. */
function shownContent(app: App, content: JsonRecord): JsonRecord {
  const type = textAt(content, 'type') ?? '';
  const shown = omit(content, [...(READ_ONLY[type] ?? []), 'markdownText']);
  return {
    ...defined({ text: fallbackText(type, content) }),
    ...shown,
    ...mediaOf(app, content),
    ...(type === 'form' ? { submitted: false } : {}),
  };
}

function fallbackText(type: string, content: JsonRecord): string | undefined {
  if (type === 'carousel' || type === 'list')
    return recordsAt(content, 'items')
      .map((item) => textAt(item, 'title'))
      .join('\n');
  if (type === 'location') return 'Location shared';
  const html = textAt(content, 'htmlText')?.replace(/<[^>]*>/g, '');
  return html ?? textAt(content, 'markdownText');
}

function mediaOf(app: App, content: JsonRecord): JsonRecord {
  const mediaUrl = textAt(content, 'mediaUrl');
  if (mediaUrl === undefined || listAt(content, 'items').length > 0) return {};
  const file = app.attachments.get(new URL(mediaUrl).pathname.replace(/^\/sc(?=\/)/, ''));
  return file === undefined ? {} : { mediaType: file.mediaType, mediaSize: file.data.length };
}

/** An activity of either side: what was read, or that somebody types. */
export interface NewActivity {
  readonly type: string;
  readonly author: JsonRecord;
  readonly user: User | undefined;
  readonly source: MessageSource;
}

export function addActivity(app: App, conversation: Conversation, { type, author, user, source }: NewActivity): void {
  if (type === 'conversation:read') markRead(app, conversation, user);
  const by = authorOf(author, user);
  app.publish({
    type: type === 'conversation:read' ? 'conversation:read' : 'conversation:typing',
    conversation,
    payload: (views) => ({
      conversation: views.conversation(conversation),
      activity: { type, author: user === undefined ? by : { ...by, user: views.user(user) }, source: views.source(source) },
    }),
  });
}

function markRead(app: App, conversation: Conversation, user: User | undefined): void {
  const now = timestamp(app.around);
  if (user === undefined) {
    conversation.businessLastRead = now;
    return;
  }
  for (const participant of conversation.participants.filter((other) => other.user === user)) {
    participant.unreadCount = 0;
    participant.lastRead = now;
  }
}
