import { pusherCredential } from './credential';
import { provider } from './declare';
import { apiBase } from './credential/settings';
import { explain, failures, refused } from './errors';
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
    event: { title: 'Event', description: 'Messages published to channels and users' },
    channel: { title: 'Channel', description: 'Channels that have subscribers, and their users' },
    user: { title: 'User', description: 'People who are signed in on connections' },
    authorization: { title: 'Authorization', description: 'Permissions to join channels and to sign in' },
    clientEvent: { title: 'Client Event', description: 'Messages sent over a WebSocket, as a browser would' },
    webhook: { title: 'Webhook', description: 'What Pusher reports to an address of yours' },
    query: { title: 'Request', description: 'Any request of the HTTP API' },
  },
  operations: [
    // A new node begins with the first: the most used.
    triggerEvent,
    triggerBatch,
    sendToUser,
    getManyChannels,
    getChannel,
    getChannelUsers,
    terminateConnections,
    authorizeChannelOperation,
    authorizeUserOperation,
    answerAuthorization,
    sendClientEvent,
    validateWebhook,
    sendQuery,
    signQuery,
  ],
  webhooks: [eventsWebhook, authorizationWebhook],
  streams: [channelStream],
  baseUrl: apiBase,
  connection: ({ ca, proxy, timeoutMs }) => ({ ca, proxy, timeoutMs }),
  sign,
  explain,
  failures,
  refused,
  retry: { refusedStatuses: [429] },
  german,
});
