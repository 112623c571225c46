import type { KnockSandbox } from '../../../sandbox/knock';
import { demoChannels } from '../../../sandbox/knock';
import { PhoenixSocket } from '../phoenix-socket';

export const feedTopic = (user: string, channel: string = demoChannels.feed.id): string => `feeds:${channel}:${user}`;

/** A bare socket of the feeds, with the public key unless told. */
export function openFeedSocket(
  { publicKey, socketUrl }: KnockSandbox,
  query: Readonly<Record<string, string>> = {},
  path = '/ws/v1/websocket',
): Promise<PhoenixSocket> {
  const search = new URLSearchParams({ api_key: publicKey, vsn: '2.0.0', ...query });
  return PhoenixSocket.open(`${socketUrl}${path}?${search.toString()}`);
}
