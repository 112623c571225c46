import { invalid } from '../../../client/errors';
import { choices, z } from '../../../language/fields';
import { operation } from '../declare';
import { countAttributes, occupiedChannel } from '../fields';
import { limits } from '../limits';
import { channelKind, NAME } from '../channels';
import { isObject, listAt, objectAt } from '../../../language/reading';

const docs = 'https://pusher.com/docs/channels/library_auth_reference/rest-api/';

export const getManyChannels = operation({
  resource: 'channel',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many channels',
  summary: 'List the channels that have subscribers at the moment',
  docs: `${docs}#get-channels-fetch-info-for-multiple-channels`,
  endpoint: 'GET /apps/{appId}/channels',
  parameters: {
    prefix: z
      .string()
      .max(limits.channelName)
      .refine((text) => text === '' || NAME.test(text), { error: 'may hold only letters, digits and _ - = @ , . ;' })
      .optional()
      .meta({
        title: 'Prefix',
        description: 'Only channels whose name begins with this',
        placeholder: 'e.g. presence-',
        example: 'presence-',
        prominent: true,
      }),
    info: countAttributes(),
  },
  check: ({ prefix = '', info = [] }) => {
    if (info.includes('user_count') && !prefix.startsWith('presence-')) {
      throw invalid('Prefix', "'Prefix' must begin with presence- to get user counts", 'Only presence channels know their users.');
    }
  },
  query: ({ prefix, info }) => ({ filter_by_prefix: prefix, info: info?.join(',') }),
  result: (answer) =>
    Object.entries(objectAt(answer, 'channels')).map(([channel, attributes]) => ({ channel, ...(isObject(attributes) ? attributes : {}) })),
});

export const getChannel = operation({
  resource: 'channel',
  name: 'get',
  title: 'Get',
  action: 'Get channel',
  summary: 'Get whether a channel has subscribers, how many, and what it has cached',
  docs: `${docs}#get-channel-fetch-info-for-one-channel`,
  endpoint: 'GET /apps/{appId}/channels/{channel}',
  parameters: {
    channel: occupiedChannel(),
    info: choices({ cache: 'Cached Event', subscription_count: 'Subscription Count', user_count: 'User Count' })
      .optional()
      .meta({
        title: 'Attributes',
        description:
          'What to return: user counts of presence channels, cached events of cache channels, subscription counts where they are switched on',
        example: ['subscription_count'],
        prominent: true,
      }),
  },
  check: ({ channel, info = [] }) => {
    if (info.includes('user_count')) requirePresence(channel, 'user counts');
  },
  query: ({ info }) => ({ info: info?.join(',') }),
  result: (answer, { channel }) => ({ channel, ...(isObject(answer) ? answer : {}) }),
});

export const getChannelUsers = operation({
  resource: 'channel',
  name: 'getUsers',
  title: 'Get Users',
  action: 'Get users of presence channel',
  summary: 'List the ids of the users who are on a presence channel',
  docs: `${docs}#get-users-fetch-user-ids-for-presence-channel`,
  endpoint: 'GET /apps/{appId}/channels/{channel}/users',
  parameters: {
    channel: occupiedChannel().meta({
      lookup: { operation: 'channel.getMany', parameters: { prefix: 'presence-' }, value: 'channel' },
      placeholder: 'e.g. presence-room',
      example: 'presence-room',
    }),
  },
  check: ({ channel }) => {
    requirePresence(channel, 'users');
  },
  result: (answer, { channel }) => listAt(answer, 'users').map((user) => ({ channel, ...(isObject(user) ? user : {}) })),
});

function requirePresence(channel: string, what: string): void {
  if (channelKind(channel) === 'presence') return;
  throw invalid('Channel', `'Channel' must begin with presence- to get ${what}`, 'Only presence channels know their users.');
}
