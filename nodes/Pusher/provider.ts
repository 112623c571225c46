import { pusherCredential } from './credential';
import { provider } from './declare';
import { explain, refused } from './errors';
import { german } from './german';
import { getChannel, getChannelUsers, getManyChannels } from './operations/channel';
import { sendToUser, triggerBatch, triggerEvent } from './operations/event';
import { terminateConnections } from './operations/user';
import { sign } from './signing';
import { eventsWebhook } from './webhooks/events';

export const pusher = provider({
  id: 'pusher',
  title: 'Pusher Channels',
  summary: 'Publish and receive realtime events over WebSocket channels',
  docs: pusherCredential.docs,
  color: '#c9b7f0',
  aliases: ['websocket', 'realtime', 'push', 'pubsub', 'soketi', 'reverb'],
  resources: {
    channel: { title: 'Channel', description: 'Channels that have subscribers, and their users' },
    event: { title: 'Event', description: 'Messages published to channels and users' },
    user: { title: 'User', description: 'People who are signed in on connections' },
  },
  operations: [triggerEvent, triggerBatch, sendToUser, getManyChannels, getChannel, getChannelUsers, terminateConnections],
  webhooks: [eventsWebhook],
  streams: [],
  baseUrl: ({ httpBase }) => httpBase,
  connection: ({ ca, proxy, timeoutMs }) => ({ ca, proxy, timeoutMs }),
  sign,
  explain,
  refused,
  retry: { refusedStatuses: [429] },
  german,
});
