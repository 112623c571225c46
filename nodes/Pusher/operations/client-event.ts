import { ServiceError, invalid } from '../../../client/errors';
import { cancelled } from '../../../client/transport-error';
import { jsonOrText } from '../../../language/fields';
import type { JsonValue } from '../../../language/metadata';
import { channelKind } from '../channels';
import { checkData } from '../data';
import { task } from '../declare';
import { channelName, eventName } from '../fields';
import type { PusherConnection } from '../stream/connection';
import { OneShotListener } from '../stream/one-shot-listener';
import { openConnection } from '../stream/open';
import { identityParameters } from '../stream/parameters';

export const sendClientEvent = task({
  resource: 'clientEvent',
  name: 'send',
  title: 'Send',
  action: 'Send client event',
  summary: 'Connect, join a private or presence channel, send one event to its other members as a client would, and disconnect',
  docs: 'https://pusher.com/docs/channels/using_channels/events/#triggering-client-events',
  parameters: {
    channel: channelName().meta({
      description: 'Private or presence channel; encrypted channels take no client events',
      placeholder: 'e.g. private-room',
      example: 'private-room',
    }),
    event: eventName()
      .refine((name) => name.startsWith('client-'), { error: 'must begin with client-' })
      .meta({ description: 'Name of the event; begins with client-', placeholder: 'e.g. client-typing', example: 'client-typing' }),
    data: jsonOrText().meta({
      title: 'Data',
      description: 'JSON, or text; 10 KiB at most unless the credential says otherwise',
      placeholder: 'e.g. { "typing": true }',
      example: { typing: true },
    }),
    ...identityParameters,
  },
  perform: async ({ channel, event, data, ...identity }, { credential, connection: network, signal }) => {
    const kind = channelKind(channel);
    if (kind !== 'private' && kind !== 'presence') {
      throw invalid(
        'Channel',
        "'Channel' takes no client events",
        'Use a channel beginning with private- (not private-encrypted-) or presence-.',
      );
    }
    checkData({ data, encoding: 'auto' }, channel, credential);
    const connection = openConnection(credential, identity, network);
    const listener = new OneShotListener(channel);
    const stop = (): void => {
      listener.fail(cancelled());
    };
    signal?.addEventListener('abort', stop, { once: true });
    try {
      if (signal?.aborted) throw cancelled();
      connection.join(listener);
      await Promise.race([connection.opened.then(() => listener.joined), listener.failed]);
      const { socketId } = connection;
      await Promise.race([sendAndFlush(connection, { event, channel, data }), listener.failed]);
      return { channel, event, socketId: socketId ?? '' };
    } finally {
      signal?.removeEventListener('abort', stop);
      await connection.close();
    }
  },
});

/** No frame confirms a client event. But frames are dealt with in turn: what is refused is so before the pong. */
async function sendAndFlush(connection: PusherConnection, event: Readonly<Record<string, JsonValue>>): Promise<void> {
  if (!connection.send(JSON.stringify(event))) {
    throw new ServiceError({ kind: 'network', message: 'The connection was lost before the event was sent', advice: 'Send it again.' });
  }
  await connection.flushed();
}
