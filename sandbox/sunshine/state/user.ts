import type { JsonRecord } from '../../json';
import { defined } from '../records';

export type ClientStatus = 'active' | 'blocked' | 'inactive' | 'pending';

/** A channel a user is reached by. */
export interface Client {
  readonly id: string;
  readonly type: string;
  status: ClientStatus;
  readonly integrationId: string | null;
  readonly externalId: string | null;
  lastSeen: string | null;
  linkedAt: string | null;
  displayName: string | null;
  avatarUrl: string | null;
  info: JsonRecord | null;
  raw: JsonRecord | null;
}

/** An SDK a user writes with. */
export interface Device {
  readonly id: string;
  readonly type: 'android' | 'ios' | 'web';
  readonly guid: string;
  readonly clientId: string;
  readonly status: 'active' | 'inactive';
  readonly integrationId: string;
  lastSeen: string;
  readonly pushNotificationToken: string | null;
  readonly info: JsonRecord | null;
  readonly appVersion: string | null;
}

export interface User {
  readonly id: string;
  externalId: string | undefined;
  zendeskId: string | undefined;
  readonly brandId: string | undefined;
  authenticated: boolean;
  signedUpAt: string | undefined;
  toBeRetained: boolean | undefined;
  profile: JsonRecord;
  metadata: JsonRecord;
  identities: readonly JsonRecord[];
  clients: Client[];
  devices: Device[];
}

/** What webhooks tell of a user unless the full one is wanted. */
export const truncatedUser = ({ id, externalId, zendeskId, brandId, authenticated }: User): JsonRecord =>
  defined({ id, externalId, zendeskId, brandId, authenticated });

export const userView = (user: User): JsonRecord => {
  const { signedUpAt, toBeRetained, profile, metadata, identities } = user;
  return defined({ ...truncatedUser(user), signedUpAt, toBeRetained, profile, metadata, identities });
};

export const clientView = (client: Client): JsonRecord => ({ ...client });
export const deviceView = (device: Device): JsonRecord => ({ ...device });
