import type { JsonRecord } from '../../json';
import { timestamp } from '../surroundings';
import type { App } from './app';
import { API_SOURCE } from './conversations';
import type { Conversation } from './conversation';
import type { Client, User } from './user';
import { clientView } from './user';

/** The ways of a client: added, confirmed, blocked, removed, each with its webhook. */

export type ClientUpdateReason = 'confirmed' | 'blocked' | 'unblocked' | 'matched';

export function tellClientAdded(
  app: App,
  {
    user,
    client,
    reason,
    conversation,
  }: { readonly user: User; readonly client: Client; readonly reason: string; readonly conversation?: Conversation },
): void {
  app.publish({
    type: 'client:add',
    ...(conversation === undefined ? {} : { conversation }),
    payload: (views) => ({
      user: views.truncated(user),
      client: clientView(client),
      reason,
      source: views.source(reason === 'channelLinking' ? API_SOURCE : { type: 'web' }),
      ...(conversation === undefined ? {} : { conversation: views.conversation(conversation) }),
    }),
  });
}

/** The client changes its state; a confirmed one takes messages from now on. */
export function updateClient(app: App, user: User, client: Client, reason: ClientUpdateReason): void {
  if (reason === 'blocked') client.status = 'blocked';
  else if (reason !== 'matched') client.status = 'active';
  if (reason === 'confirmed') client.linkedAt = timestamp(app.around);
  const conversation = app.conversations.of(user).find(({ participants }) => participants.some(({ clients }) => clients.includes(client)));
  if (conversation === undefined) return;
  app.publish({
    type: 'client:update',
    conversation,
    payload: (views) => ({
      user: views.truncated(user),
      client: clientView(client),
      conversation: views.conversation(conversation),
      reason,
    }),
  });
}

/** Takes the client from the user and from all their conversations. */
export function removeClient(app: App, user: User, client: Client, reason: string, error?: JsonRecord): void {
  user.clients = user.clients.filter((other) => other !== client);
  for (const { participants } of app.conversations.of(user)) {
    for (const participant of participants) participant.clients = participant.clients.filter((other) => other !== client);
  }
  app.publish({
    type: 'client:remove',
    payload: (views) => ({
      user: views.truncated(user),
      client: clientView(client),
      reason,
      source: views.source(API_SOURCE),
      ...(error === undefined ? {} : { error }),
    }),
  });
}
