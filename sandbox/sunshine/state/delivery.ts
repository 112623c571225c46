import type { JsonRecord } from '../../json';
import { defined } from '../records';
import type { App } from './app';
import type { Conversation, Message } from './conversation';
import type { Client, User } from './user';

/** What became of a message on its way to the user. */
export interface DeliveryReport {
  readonly outcome: 'channel' | 'user' | 'failure';
  /** No further report about this message follows; so it is for `user` and `failure` unless told. */
  readonly isFinalEvent?: boolean;
  /** Of a failure: `code`, perhaps `message` and `underlyingError`. */
  readonly error?: JsonRecord;
  /** The ids the channel gave it. */
  readonly externalMessages?: readonly { readonly id: string }[];
}

interface Way {
  readonly conversation: Conversation;
  readonly message: Message;
  readonly user: User;
  readonly client: Pick<Client, 'type' | 'integrationId'>;
}

export function reportDelivery(app: App, { conversation, message, user, client }: Way, report: DeliveryReport): void {
  const { outcome, isFinalEvent = outcome !== 'channel', externalMessages } = report;
  const error =
    outcome === 'failure' ? (report.error ?? { code: 'uncategorized_error', message: 'The channel refused the message' }) : undefined;
  app.publish({
    type: `conversation:message:delivery:${outcome}`,
    conversation,
    payload: (views) =>
      defined({
        user: views.user(user),
        conversation: views.conversation(conversation),
        message: { id: message.id },
        destination: defined({ type: client.type, integrationId: client.integrationId ?? undefined }),
        externalMessages,
        isFinalEvent,
        error,
      }),
  });
}

/** Every participant a channel carries the message to, by their first active client beyond the SDKs; `wanted` picks another. */
export const waysOf = (conversation: Conversation, message: Message, wanted?: (client: Client) => boolean): readonly Way[] =>
  conversation.participants.flatMap(({ user, clients }) => {
    const carried = clients.filter(({ type, status }) => type !== 'sdk' && status === 'active');
    const client = wanted === undefined ? carried[0] : carried.find(wanted);
    return client === undefined ? [] : [{ conversation, message, user, client }];
  });
