import type { JsonRecord } from '../../json';
import type { Generation } from '../http/request';
import { defined } from '../omit';
import type { Client } from './clients';
import { clientView } from './clients';
import type { Conversation } from './conversation';

/** What a user says of themselves, or the business of them. */
export interface Profile {
  readonly givenName?: string | undefined;
  readonly surname?: string | undefined;
  readonly email?: string | undefined;
  readonly signedUpAt?: string | undefined;
}

/** An end user. Has at most one conversation. */
export interface AppUser {
  readonly id: string;
  userId: string | undefined;
  profile: Profile;
  properties: JsonRecord;
  clients: Client[];
  businessSystems: JsonRecord[];
  conversation: Conversation | undefined;
  /** v1: the user must prove who they are. */
  credentialRequired: boolean;
}

/** The user as answers show them. */
export function userView(user: AppUser, generation: Generation): JsonRecord {
  const pending = user.clients.filter(({ status }) => status === 'pending');
  return {
    ...shortUserView(user),
    ...defined({ ...user.profile }),
    properties: user.properties,
    clients: user.clients.filter(({ status }) => status !== 'pending').map(clientView),
    ...(pending.length === 0 ? {} : { pendingClients: pending.map(clientView) }),
    ...(generation === 'v1' ? { credentialRequired: user.credentialRequired } : {}),
  };
}

/** The user as webhooks of v1.1 show them, unless told to show all. */
export const shortUserView = ({ id, userId, conversation }: AppUser): JsonRecord =>
  defined({ _id: id, userId, conversationStarted: conversation !== undefined });
