import { pusherCredential } from './credential';
import { provider } from './declare';
import { apiBase } from './credential/settings';
import { explain, refused } from './errors';
import { german } from './german';
import { answerAuthorization, authorizeChannelOperation, authorizeUserOperation } from './operations/authorization';
import { getChannel, getChannelUsers, getManyChannels } from './operations/channel';
import { sendClientEvent } from './operations/client-event';
import { sendToUser, triggerBatch, triggerEvent } from './operations/event';
import { sendQuery, signQuery } from './operations/query';
import { terminateConnections } from './operations/user';
import { validateWebhook } from './operations/webhook';
import { sign } from './signing';
import { channelStream } from './stream/channel';
import { authorizationWebhook } from './webhooks/authorization';
import { eventsWebhook } from './webhooks/events';

export const pusher = provider({
  id: 'pusher',
  title: 'Pusher Channels',
  summary: 'Publish and receive realtime events over WebSocket channels',
  docs: pusherCredential.docs,
  color: '#c9b7f0',
  aliases: ['websocket', 'realtime', 'push', 'pubsub', 'soketi', 'reverb'],
  resources: {
    authorization: { title: 'Authorization', description: 'Permissions to join channels and to sign in' },
    channel: { title: 'Channel', description: 'Channels that have subscribers, and their users' },
    clientEvent: { title: 'Client Event', description: 'Messages sent over a WebSocket, as a browser would' },
    event: { title: 'Event', description: 'Messages published to channels and users' },
    query: { title: 'Request', description: 'Any request of the HTTP API' },
    user: { title: 'User', description: 'People who are signed in on connections' },
    webhook: { title: 'Webhook', description: 'What Pusher reports to an address of yours' },
  },
  operations: [
    authorizeChannelOperation,
    authorizeUserOperation,
    answerAuthorization,
    getManyChannels,
    getChannel,
    getChannelUsers,
    sendClientEvent,
    triggerEvent,
    triggerBatch,
    sendToUser,
    signQuery,
    sendQuery,
    terminateConnections,
    validateWebhook,
  ],
  webhooks: [eventsWebhook, authorizationWebhook],
  streams: [channelStream],
  baseUrl: apiBase,
  connection: ({ ca, proxy, timeoutMs }) => ({ ca, proxy, timeoutMs }),
  sign,
  explain,
  refused,
  retry: { refusedStatuses: [429] },
  german,
});
