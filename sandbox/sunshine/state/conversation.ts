import type { JsonRecord } from '../../json';
import { defined } from '../records';
import type { SwitchboardIntegration } from './switchboard';
import type { Client, User } from './user';

export interface Participant {
  readonly id: string;
  readonly user: User;
  unreadCount: number;
  /** The most recent first: it is the one messages go to. */
  clients: Client[];
  lastRead: string | null;
}

export interface Message {
  readonly id: string;
  readonly received: string;
  readonly author: JsonRecord;
  /** Whoever wrote it, when it was no business. */
  readonly user: User | undefined;
  readonly content: JsonRecord;
  readonly source: MessageSource;
  readonly metadata: JsonRecord | undefined;
}

/** Where a message or an activity came from. */
export interface MessageSource {
  readonly type: string;
  readonly integrationId?: string;
  readonly originalMessageId?: string;
  readonly originalMessageTimestamp?: string;
  /** Told only by webhooks that want the full source. */
  readonly client?: JsonRecord;
  readonly device?: JsonRecord;
}

export interface Conversation {
  readonly id: string;
  readonly type: 'personal' | 'sdkGroup';
  readonly isDefault: boolean;
  /** Display name, description, icon. */
  attributes: JsonRecord;
  metadata: JsonRecord;
  businessLastRead: string | null;
  lastUpdatedAt: string;
  readonly createdAt: string;
  participants: Participant[];
  messages: Message[];
  active: SwitchboardIntegration | undefined;
  pending: SwitchboardIntegration | undefined;
}

const switchboardView = (which: SwitchboardIntegration | undefined): JsonRecord | undefined =>
  which && { id: which.id, name: which.name, integrationId: which.integrationId, integrationType: which.integrationType };

/** What webhooks tell of a conversation. */
export const truncatedConversation = ({ id, type, metadata, active, pending }: Conversation): JsonRecord =>
  defined({
    id,
    type,
    metadata: Object.keys(metadata).length === 0 ? undefined : metadata,
    activeSwitchboardIntegration: switchboardView(active),
    pendingSwitchboardIntegration: switchboardView(pending),
  });

export const conversationView = (conversation: Conversation): JsonRecord => {
  const { isDefault, attributes, metadata, businessLastRead, lastUpdatedAt, createdAt } = conversation;
  return { ...truncatedConversation(conversation), metadata, isDefault, ...attributes, businessLastRead, lastUpdatedAt, createdAt };
};

export const participantView = ({ id, user, unreadCount, clients, lastRead }: Participant): JsonRecord => ({
  id,
  userId: user.id,
  userExternalId: user.externalId ?? null,
  unreadCount,
  clientAssociations: clients.map((client) => ({ type: client.type, clientId: client.id })),
  lastRead,
});

export const messageView = ({ id, received, author, content, source, metadata }: Message): JsonRecord =>
  defined({ id, received, author, content, source: sourceView(source, false), metadata });

export const sourceView = ({ client, device, ...source }: MessageSource, full: boolean): JsonRecord =>
  full ? defined({ ...source, client, device }) : source;
