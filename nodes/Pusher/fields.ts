import { choice, choices, json, jsonOrText, matching, z } from '../../language/fields';
import { NAME, SOCKET_ID } from './channels';
import { limits } from './limits';

const CHARACTERS = 'may hold only letters, digits and _ - = @ , . ;';
const channelsFromApp = { operation: 'channel.getMany', value: 'channel' } as const;

/** The name of one channel. */
export const channelName = () =>
  matching(z.string().min(1).max(limits.channelName), NAME, CHARACTERS).meta({
    title: 'Channel',
    description: 'Name of the channel, prefix included: private-, private-encrypted-, presence-, cache- or none',
    placeholder: 'e.g. orders',
    example: 'orders',
  });

/** As {@link channelName}, with the channels that are occupied at the moment to choose from. */
export const occupiedChannel = () => channelName().meta({ lookup: channelsFromApp });

export const channelNames = (max: number) =>
  z
    .array(occupiedChannel())
    .min(1)
    .max(max)
    .meta({
      title: 'Channels',
      description: `Names of the channels, at most ${max}. An end-to-end encrypted channel must be the only one`,
      example: ['orders', 'presence-room'],
    });

export const eventName = () =>
  z.string().min(1).max(limits.eventName).meta({
    title: 'Event Name',
    description: 'What subscribers listen for',
    placeholder: 'e.g. order-created',
    example: 'order-created',
  });

export const eventData = () =>
  jsonOrText().meta({
    title: 'Data',
    description: 'JSON, or text that is sent as it is; 10 KiB at most unless the credential says otherwise',
    placeholder: 'e.g. { "id": 42 }',
    example: { id: 42 },
  });

/** How data becomes the text that Pusher carries. */
export const dataEncoding = () =>
  choice({
    auto: 'Text as It Is, Other Values as JSON',
    json: 'Everything as JSON, Text in Quotes',
    ready: 'Already Encoded and Encrypted',
  })
    .default('auto')
    .meta({ title: 'Data Encoding', description: 'How the data is written on the wire' });

export const socketId = () =>
  matching(z.string(), SOCKET_ID, 'must be two numbers with a dot between them').meta({
    title: 'Socket ID',
    description: 'ID that the connection got from Pusher, pusher.connection.socket_id in a browser',
    placeholder: 'e.g. 1234.5678',
    example: '1234.5678',
  });

export const excludedSocketId = () =>
  socketId().optional().meta({
    title: 'Exclude Socket ID',
    description: 'The connection that does not receive the event, mostly the one that caused it',
    example: '1234.5678',
  });

export const userId = () =>
  matching(z.string().min(1).max(limits.userId), NAME, CHARACTERS).meta({
    title: 'User ID',
    description: 'ID under which the user signs in',
    placeholder: 'e.g. 12345',
    example: '12345',
  });

/** Any JSON object. */
export const userInfo = () =>
  json().meta({
    title: 'User Info',
    description: 'JSON object that the other members of presence channels see',
    placeholder: 'e.g. { "name": "Zoë" }',
    example: { name: 'Zoë' },
  });

export const watchlist = () =>
  z
    .array(userId().meta({ title: 'User ID' }))
    .max(limits.watchlist)
    .meta({
      title: 'Watchlist',
      description: `IDs of at most ${limits.watchlist} users whose coming and going the connection is told`,
      example: ['7', '8'],
    });

/** Attributes of channels that come back with the answer. */
export const countAttributes = () =>
  choices({ subscription_count: 'Subscription Count', user_count: 'User Count' })
    .optional()
    .meta({
      title: 'Attributes',
      description:
        'What to return of each channel. User counts exist for presence channels, subscription counts where they are switched on. The request counts as two messages',
      example: ['user_count'],
    });

/** Complete channel data, for those who have it as it is. */
export const channelData = () =>
  jsonOrText().meta({
    title: 'Channel Data',
    description: 'Whole channel data in place of User ID and User Info, as an object or as JSON text that is signed to the letter',
    placeholder: 'e.g. { "user_id": "12345", "user_info": { "name": "Zoë" } }',
    example: { user_id: '12345', user_info: { name: 'Zoë' } },
  });

/** Complete user data, for those who have it as it is. */
export const userData = () =>
  jsonOrText().meta({
    title: 'User Data',
    description: 'Whole user data in place of User ID, User Info and Watchlist, as an object or as JSON text that is signed to the letter',
    placeholder: 'e.g. { "id": "12345" }',
    example: { id: '12345' },
  });
