import { ServiceError, toServiceError } from '../../../client/errors';
import { z } from '../../../language/fields';
import type { JsonObject, JsonValue } from '../../../language/metadata';
import type { Task, Values } from '../../../language/operation';
import { task } from '../declare';
import { docsAt } from '../docs';
import { channelId, userId } from '../fields/ids';
import { isObject, listAt, objectAt, textAt } from '../../../language/reading';

const parameters = {
  userId: userId(),
  channelId: channelId().meta({ description: 'ID of the push channel in Knock, in the dashboard under Integrations, Channels' }),
  tokens: z
    .array(z.string().min(1).meta({ title: 'Device Token' }))
    .min(1)
    .meta({
      title: 'Device Tokens',
      description: 'What APNs, FCM or Expo gave the app on the device',
      placeholder: 'e.g. device-token-1',
      example: ['device-token-1'],
    }),
};

type Parameters = Values<typeof parameters>;
type Running = Pick<Task<unknown>, 'run'>;

const addDevices = task({
  resource: 'user',
  name: 'addDevices',
  title: 'Add Devices',
  action: 'Add devices of user',
  summary: 'Add push tokens to those the user has: read, completed and set in one step. Tokens that are there already stay once',
  docs: docsAt('users/set_channel_data'),
  parameters,
  perform: async (p, { run }) => {
    const known = await devicesOf(p, { run });
    const tokens = new Set(known.map(tokenOf));
    const added = [...new Set(p.tokens)].filter((token) => !tokens.has(token));
    return await setDevices(p, [...known, ...added.map((token) => ({ token }))], { run });
  },
});

const removeDevices = task({
  resource: 'user',
  name: 'removeDevices',
  title: 'Remove Devices',
  action: 'Remove devices of user',
  summary: 'Take push tokens away from those the user has, as when the app is uninstalled. The others stay',
  docs: docsAt('users/set_channel_data'),
  parameters,
  perform: async (p, { run }) => {
    const gone = new Set(p.tokens);
    const left = (await devicesOf(p, { run })).filter((device) => !gone.has(tokenOf(device) ?? ''));
    return await setDevices(p, left, { run });
  },
});

export const userDeviceOperations = [addDevices, removeDevices] as const;

/** The devices the service knows; it answers with tokens, with devices, or with both lists of the same. */
async function devicesOf({ userId: user, channelId: channel }: Parameters, { run }: Running): Promise<JsonObject[]> {
  try {
    const data = objectAt(await run('user.getChannelData', { userId: user, channelId: channel }), 'data');
    const devices = listAt(data, 'devices').filter(isObject);
    const described = new Set(devices.map(tokenOf));
    const bare = listAt(data, 'tokens').flatMap((token) => (typeof token === 'string' && !described.has(token) ? [{ token }] : []));
    return [...devices, ...bare];
  } catch (thrown) {
    if (thrown instanceof ServiceError && thrown.kind === 'notFound') return [];
    throw toServiceError(thrown);
  }
}

/** Bare tokens where no device says more, so that they are read back as they were written. */
async function setDevices(
  { userId: user, channelId: channel }: Parameters,
  devices: readonly JsonObject[],
  { run }: Running,
): Promise<JsonValue> {
  const bare = devices.every((device) => Object.entries(device).every(([name, value]) => name === 'token' || value === null));
  const data = bare ? { tokens: devices.flatMap((device) => tokenOf(device) ?? []) } : { devices: [...devices] };
  return await run('user.setChannelData', { userId: user, channelId: channel, data: { type: 'json', data } });
}

function tokenOf(device: JsonObject): string | undefined {
  return textAt(device, 'token');
}
