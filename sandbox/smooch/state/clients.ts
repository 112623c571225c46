import type { JsonRecord } from '../../json';
import { objectId } from '../ids';
import { defined } from '../omit';

/** What reaches a user: an SDK on a device, or a channel. */
export interface Client {
  readonly id: string;
  /** A device's platform or a channel's type. */
  readonly platform: string;
  status: 'active' | 'pending' | 'inactive';
  readonly integrationId: string | undefined;
  /** What the channel knows the user by: a phone number, an address, … */
  readonly entity: JsonRecord;
  readonly primary: boolean;
  lastSeen: string;
  /** A device's own id and settings. */
  readonly deviceId: string | undefined;
  device: { readonly pushNotificationToken?: string | undefined; readonly appVersion?: string | undefined; readonly info?: JsonRecord };
}

type Draft = Pick<Client, 'platform' | 'lastSeen'> & Partial<Client>;

export const newClient = (draft: Draft): Client => ({
  id: objectId(),
  status: 'active',
  integrationId: undefined,
  entity: {},
  primary: true,
  deviceId: undefined,
  device: {},
  ...draft,
});

const PLATFORMS_OF_DEVICES: readonly string[] = ['web', 'ios', 'android', 'other'];

/** Whether messages to it leave the service by a channel. */
export const isChannel = ({ platform }: Client): boolean => !PLATFORMS_OF_DEVICES.includes(platform);

export const clientView = ({ id, status, platform, integrationId, entity, lastSeen, deviceId, device, primary }: Client): JsonRecord =>
  defined({
    id,
    status,
    active: status === 'active',
    primary,
    platform,
    integrationId,
    lastSeen,
    deviceId,
    displayName: Object.values(entity)[0],
    info: {},
    raw: entity,
    ...device,
  });

/** As the list of a user's channels shows it. */
export const entityView = ({ platform, integrationId, entity }: Client): JsonRecord =>
  defined({ type: platform, integrationId, ...entity });

/** A device as v1 shows it. */
export const deviceView = ({ deviceId, platform, device, lastSeen, status }: Client): JsonRecord =>
  defined({ id: deviceId, platform, lastSeen, active: status === 'active', info: {}, ...device });
