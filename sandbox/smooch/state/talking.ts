import type { JsonRecord } from '../../json';
import { objectId } from '../ids';
import { defined } from '../omit';
import type { App } from './app';
import type { AppUser } from './app-user';
import type { Client } from './clients';
import { isChannel } from './clients';
import type { Message, Role } from './conversation';
import { sourceOf, tellDelivery, tellMessage } from './telling';

export interface Draft {
  readonly role: Role;
  readonly content: JsonRecord;
  /** What the sender calls themselves. */
  readonly author?: JsonRecord;
  /** What the user wrote with; nothing for the API. */
  readonly client?: Client | undefined;
  /** The only channels it goes to. */
  readonly to?: ((client: Client) => boolean) | undefined;
}

/** Puts a message into the conversation, sends it to the user's channels, and tells of all that. */
export function send(app: App, user: AppUser, { role, content, author = {}, client, to = () => true }: Draft): Message {
  const conversation = app.users.conversationOf(user);
  const message: Message = {
    id: objectId(),
    role,
    authorId: role === 'appUser' ? user.id : app.id,
    received: app.account.around.stamp(),
    source: client === undefined ? { type: 'api' } : sourceOf(client),
    author: { name: role === 'appUser' ? nameOf(user) : app.name, avatarUrl: 'https://media.example.com/avatar.png', ...author },
    content,
  };
  conversation.add(message);
  tellMessage(app, user, message, client);
  if (role === 'appMaker') {
    for (const channel of user.clients.filter(isChannel))
      if (channel.status === 'active' && to(channel)) deliver(app, user, message, channel);
  }
  return message;
}

function deliver(app: App, user: AppUser, message: Message, channel: Client): void {
  const error = app.faults.delivery;
  app.faults.delivery = undefined;
  tellDelivery(app, user, message, {
    stage: error === undefined ? 'channel' : 'failure',
    destination: sourceOf(channel),
    error,
    ...(error === undefined ? { externalMessages: [{ id: objectId() }] } : {}),
  });
}

function nameOf({ profile: { givenName, surname } }: AppUser): string {
  return Object.values(defined({ givenName, surname })).join(' ') || 'Lively Lemur';
}

interface Offered {
  readonly action: JsonRecord;
  readonly message: Message;
}

/** An action of the conversation, by its id. */
export function offeredAction({ conversation }: AppUser, id: string): Offered | undefined {
  for (const message of conversation?.messages ?? []) {
    const action = actionsOf(message).find(({ _id }) => _id === id);
    if (action !== undefined) return { action, message };
  }
  return undefined;
}

/** Those of the message and of its items. */
function actionsOf({ content }: Message): readonly JsonRecord[] {
  return [...records(content.actions), ...records(content.items).flatMap(({ actions }) => records(actions))];
}

function records(value: unknown): readonly JsonRecord[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter((entry): entry is JsonRecord => typeof entry === 'object' && entry !== null);
}
