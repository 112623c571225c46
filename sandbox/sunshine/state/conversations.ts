import type { JsonRecord } from '../../json';
import { badRequest, found } from '../http/refusal';
import { limits } from '../limits';
import { flagAt, merged, pick } from '../records';
import { timestamp } from '../surroundings';
import type { App } from './app';
import type { Conversation, MessageSource, Participant } from './conversation';
import { defaultOf } from './switchboard';
import type { Client, User } from './user';
import { referenceIn } from './users';

const ATTRIBUTES = ['displayName', 'description', 'iconUrl'];

/** Whom a conversation starts with, and why. */
export interface Beginning {
  readonly reason: string;
  readonly source: MessageSource;
  readonly user?: User | undefined;
  readonly referral?: JsonRecord;
}

/** The conversations of one app. */
export class Conversations {
  readonly #app: App;
  readonly #conversations = new Map<string, Conversation>();

  constructor(app: App) {
    this.#app = app;
  }

  get all(): readonly Conversation[] {
    return [...this.#conversations.values()];
  }

  get(id: string): Conversation | undefined {
    return this.#conversations.get(id);
  }

  /** The conversation, or 404. */
  known(id: string): Conversation {
    return found(this.get(id), 'conversation');
  }

  of(user: User): readonly Conversation[] {
    return this.all.filter(({ participants }) => participants.some((participant) => participant.user === user));
  }

  /** The first personal one of a user is their default. */
  create(type: Conversation['type'], body: JsonRecord, users: readonly User[]): Conversation {
    const [owner] = users;
    const now = timestamp(this.#app.around);
    const conversation: Conversation = {
      id: this.#app.around.ids.next(),
      type,
      isDefault: type === 'personal' && owner !== undefined && !this.of(owner).some((other) => other.type === 'personal'),
      attributes: { displayName: null, description: null, iconUrl: null, ...pick(body, ATTRIBUTES) },
      metadata: merged({}, body.metadata ?? {}),
      businessLastRead: null,
      lastUpdatedAt: now,
      createdAt: now,
      participants: [],
      messages: [],
      active: defaultOf(this.#app.switchboard),
      pending: undefined,
    };
    this.#conversations.set(conversation.id, conversation);
    for (const user of users) this.#add(conversation, user);
    return conversation;
  }

  /** Tells that it began. */
  announce(conversation: Conversation, { reason, source, user, referral }: Beginning): void {
    this.#app.publish({
      type: 'conversation:create',
      conversation,
      payload: (views) => ({
        conversation: views.conversation(conversation),
        creationReason: reason,
        source: views.source(source),
        ...(user === undefined || conversation.type !== 'personal' ? {} : { user: views.user(user) }),
        ...(referral === undefined ? {} : { referral }),
      }),
    });
  }

  update(conversation: Conversation, body: JsonRecord): void {
    conversation.attributes = { ...conversation.attributes, ...pick(body, ATTRIBUTES) };
    conversation.metadata = merged(conversation.metadata, body.metadata);
    conversation.lastUpdatedAt = timestamp(this.#app.around);
  }

  delete(conversation: Conversation): void {
    this.#conversations.delete(conversation.id);
    this.#app.attachments.deleteOf(conversation.id);
  }

  /** Adds a user to a group; a user who is in already stays as they are. */
  join(conversation: Conversation, user: User): Participant {
    const known = conversation.participants.find((participant) => participant.user === user);
    if (known !== undefined) return known;
    if (conversation.participants.length >= limits.participants) throw badRequest('Too many participants');
    const participant = this.#add(conversation, user);
    this.#tellMembership('conversation:join', conversation, user);
    return participant;
  }

  leave(conversation: Conversation, participant: Participant): void {
    conversation.participants = conversation.participants.filter((other) => other !== participant);
    this.#tellMembership('conversation:leave', conversation, participant.user);
  }

  /** The participants a body asks for: 404 when one is unknown. */
  usersIn(body: readonly JsonRecord[]): readonly { readonly user: User; readonly subscribe: boolean }[] {
    return body.map((entry) => ({
      user: this.#app.users.referred(referenceIn(entry)),
      subscribe: flagAt(entry, 'subscribeSDKClient') ?? false,
    }));
  }

  /** The SDK client of the user takes part; made when there is none. */
  subscribe(conversation: Conversation, user: User): void {
    const participant = conversation.participants.find((other) => other.user === user);
    if (participant !== undefined) this.attach(participant, this.#app.users.sdkClient(user).client);
  }

  /** The client becomes the one that messages go to. */
  attach(participant: Participant, client: Client): void {
    participant.clients = [client, ...participant.clients.filter((other) => other !== client)];
  }

  #add(conversation: Conversation, user: User): Participant {
    const participant: Participant = { id: this.#app.around.ids.next(), user, unreadCount: 0, clients: [], lastRead: null };
    conversation.participants.push(participant);
    return participant;
  }

  /** Groups only: in a personal conversation nobody comes or goes. */
  #tellMembership(type: 'conversation:join' | 'conversation:leave', conversation: Conversation, user: User): void {
    if (conversation.type !== 'sdkGroup') return;
    this.#app.publish({
      type,
      conversation,
      payload: (views) => ({ conversation: views.conversation(conversation), user: views.truncated(user) }),
    });
  }
}

export const API_SOURCE: MessageSource = { type: 'api:conversations' };
