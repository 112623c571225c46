import { invalid } from '../../../client/errors';
import { listen } from '../../../client/listening';
import type { StreamContext, StreamHandle } from '../../../language/stream';
import type { JsonObject } from '../../../language/metadata';
import type { PusherSettings } from '../credential/settings';
import { stream } from '../declare';
import { identityOf, openConnection } from './open';
import { streamParameters } from './parameters';
import { share } from './sharing';
import { StreamListener } from './stream-listener';

export const channelStream = stream({
  name: 'channel',
  title: 'On Channel Event',
  summary: 'Starts on each event of a channel, live over a WebSocket: no address of your own is needed',
  docs: 'https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/',
  parameters: streamParameters,
  examples: [
    { channel: 'orders', event: 'order-created', data: { id: 42 }, receivedAt: '2025-06-01T12:00:00.000Z' },
    {
      channel: 'presence-room',
      event: 'client-typing',
      data: { typing: true },
      userId: '12345',
      receivedAt: '2025-06-01T12:00:01.000Z',
    },
    {
      channel: 'presence-room',
      event: 'pusher:member_added',
      data: { id: '12345', info: { name: 'Zoë' } },
      members: [{ id: '12345', info: { name: 'Zoë' } }],
      receivedAt: '2025-06-01T12:00:02.000Z',
    },
  ],
  open: openStream,
});

function openStream(context: StreamContext<typeof streamParameters, PusherSettings, JsonObject>): StreamHandle {
  const { credential, connection: network, handlers, parameters } = context;
  const { channels, events, kinds, parseData, unwrapPayload, ...identity } = parameters;
  if (channels.length === 0 && !identity.signIn) {
    throw invalid('Channels', "'Channels' is empty", 'Name at least one channel, or switch on Sign In to receive what is sent to a user.');
  }
  const { connection, release } = share(identityOf(credential, identity, network), () => openConnection(credential, identity, network));
  const listener = new StreamListener(
    { channels: [...new Set(channels)], events, kinds, parseData, unwrapPayload, signIn: identity.signIn },
    handlers,
  );
  return listen({
    begin: async (fail) => {
      listener.onFailed = fail;
      connection.join(listener);
      await connection.opened;
      await listener.joined;
    },
    end: async (reason) => {
      listener.close(reason);
      connection.leave(listener);
      await release();
    },
    onFatal: (error) => {
      handlers.onFatal?.(error);
    },
  });
}
