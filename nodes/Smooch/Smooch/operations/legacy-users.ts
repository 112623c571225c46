import { z } from '../../../../language/fields';
import { jsonObject } from '../../shared/fields/objects';
import { operation } from '../declare';
import { docs } from '../legacy-docs';
import { channelType } from '../fields/channel-types';
import { deviceBody, deviceFields, deviceId, platform, pushToken } from '../fields/devices';
import { ownUserId, userId } from '../fields/ids';
import { nameOf } from '../fields/names';
import { userBody, userFields } from '../fields/users';
import { succeeded } from '../../../../language/results';

const credentialRequired = z.boolean().optional().meta({
  title: 'Credential Required',
  description: 'Whether the messenger of the user is let in with a user token alone',
});

const initialize = operation({
  resource: 'legacy',
  name: 'init',
  title: 'Init User',
  action: 'Init user with device',
  summary: 'Report a device, which creates its user where there is none yet; gives the user and what the app is set to',
  docs,
  endpoint: 'POST /v1/apps/{appId}/init',
  parameters: {
    deviceId: deviceId(),
    userId: ownUserId().optional().meta({ description: 'Your own ID of the user; left empty, the user stays nameless', prominent: true }),
    platform: platform(),
    ...deviceFields,
  },
  body: (p) => ({ device: { id: p.deviceId, platform: p.platform, ...deviceBody(p) }, userId: p.userId }),
});

const createUser = operation({
  resource: 'legacy',
  name: 'createUser',
  title: 'Create User',
  action: 'Create user in V1',
  summary: 'Create a user before the first message, as V1 does it: with the switch Credential Required',
  docs,
  endpoint: 'POST /v1/apps/{appId}/appusers',
  parameters: { userId: ownUserId(), ...userFields, credentialRequired },
  body: (p) => ({ userId: p.userId, ...userBody(p), credentialRequired: p.credentialRequired }),
});

const updateUser = operation({
  resource: 'legacy',
  name: 'updateUser',
  title: 'Update User',
  action: 'Update user in V1',
  summary: 'Change what is known of a user, whatever V1 takes; what is left empty stays as it is',
  docs,
  endpoint: 'PUT /v1/apps/{appId}/appusers/{userId}',
  parameters: {
    userId: userId(),
    ...userFields,
    credentialRequired,
    more: jsonObject()
      .optional()
      .meta({
        title: 'More Fields',
        description: 'Anything else the service is to be told of the user, as a JSON object; wins over the fields above',
        placeholder: 'e.g. { "credentialRequired": true }',
        example: { credentialRequired: true },
      }),
  },
  body: (p) => ({ ...userBody(p), credentialRequired: p.credentialRequired, ...p.more }),
});

const linkChannel = operation({
  resource: 'legacy',
  name: 'linkChannel',
  title: 'Link Channel',
  action: 'Link channel in V1',
  summary: 'Reach a user through one more channel, as V1 does it: with or without asking them first',
  docs,
  endpoint: 'POST /v1/apps/{appId}/appusers/{userId}/channels',
  parameters: {
    userId: userId(),
    channel: channelType(),
    entity: jsonObject().meta({
      title: 'Entity',
      description: 'Who the user is in the channel, as a JSON object; what it names wins over the other fields',
      placeholder: 'e.g. { "phoneNumber": "+12125550100" }',
      example: { phoneNumber: '+12125550100' },
    }),
    skipConfirmation: z
      .boolean()
      .default(false)
      .meta({ title: 'Skip Confirmation', description: 'Whether the channel is linked without asking the user first' }),
  },
  body: (p) => ({ type: p.channel, skipConfirmation: p.skipConfirmation, ...p.entity }),
});

const pingChannel = operation({
  resource: 'legacy',
  name: 'pingChannel',
  title: 'Ping Channel',
  action: 'Ping channel of user',
  summary: 'Ask a linked channel whether the user can still be reached there',
  docs,
  endpoint: 'POST /v1/apps/{appId}/appusers/{userId}/integrations/{channel}/ping',
  parameters: { userId: userId(), channel: channelType() },
  repeatable: true,
});

const trackEvent = operation({
  resource: 'legacy',
  name: 'trackEvent',
  title: 'Track Event',
  action: 'Track event of user',
  summary: 'Report that a user did something; rules in the app may write to them then',
  docs,
  endpoint: 'POST /v1/apps/{appId}/appusers/{userId}/events',
  parameters: { userId: userId(), name: nameOf('What the user did', 'bought-scarf') },
  body: (p) => ({ name: p.name }),
});

const updateDevice = operation({
  resource: 'legacy',
  name: 'updateDevice',
  title: 'Update Device',
  action: 'Update device of user',
  summary: 'Change what is known of a device; what is left empty stays as it is',
  docs,
  endpoint: 'PUT /v1/apps/{appId}/appusers/{userId}/devices/{deviceId}',
  parameters: { userId: userId(), deviceId: deviceId(), ...deviceFields },
  body: deviceBody,
});

const setPushToken = operation({
  resource: 'legacy',
  name: 'setPushToken',
  title: 'Set Push Token',
  action: 'Set push token of device',
  summary: 'Say how a device is notified',
  docs,
  endpoint: 'POST /v1/apps/{appId}/appusers/{userId}/pushToken',
  parameters: { userId: userId(), deviceId: deviceId(), token: pushToken() },
  repeatable: true,
  body: (p) => ({ deviceId: p.deviceId, token: p.token }),
  result: succeeded,
});

export const legacyUserOperations = [
  initialize,
  createUser,
  updateUser,
  linkChannel,
  pingChannel,
  trackEvent,
  updateDevice,
  setPushToken,
] as const;
