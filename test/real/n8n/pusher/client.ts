import { once } from 'node:events';
import Pusher from 'pusher';
import WebSocket from 'ws';
import { z } from 'zod';
import type { PusherSandbox } from '../../../../sandbox/pusher';

const established = z.object({ event: z.literal('pusher:connection_established'), data: z.string() });
const connection = z.object({ socket_id: z.string() });

/** A browser, as the service sees one. */
export interface Client {
  readonly socketId: string;
  /** Asks to join; resolves when the service has let it in. */
  join(channel: string, authorization?: Readonly<Record<string, unknown>>): Promise<void>;
  close(): Promise<void>;
}

export async function connectClient(pusher: PusherSandbox): Promise<Client> {
  const socket = new WebSocket(`${pusher.socketUrl}/app/${pusher.app.key}?protocol=7`);
  const [first] = z
    .tuple([z.instanceof(Buffer)])
    .rest(z.unknown())
    .parse(await once(socket, 'message'));
  const { data } = established.parse(JSON.parse(first.toString()));
  const { socket_id: socketId } = connection.parse(JSON.parse(data));
  return {
    socketId,
    join: async (channel, authorization = {}) => {
      const joined = pusher.waitFor('subscription', { match: (one) => one.socketId === socketId && one.channel === channel });
      socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel, ...authorization } }));
      await joined;
    },
    close: async () => {
      const closed = once(socket, 'close');
      socket.close();
      await closed;
    },
  };
}

/** What an authorization endpoint answered. */
export function signed(text: string): Readonly<Record<string, unknown>> {
  return z.looseObject({ auth: z.string() }).parse(JSON.parse(text));
}

/** A backend with the service's own library. */
export function backendOf({ app, host, port }: PusherSandbox): Pusher {
  const { id: appId, key, secret } = app;
  return new Pusher({ appId, key, secret, host, port: String(port), useTLS: false });
}

export async function publish(pusher: PusherSandbox, channel: string, event: string, data: object): Promise<void> {
  await backendOf(pusher).trigger(channel, event, data);
}
