/** Documented limits of Pusher Channels. Sizes are bytes of UTF-8. */
export const limits = {
  channelsPerEvent: 100,
  eventsPerBatch: 10,
  eventNameLength: 200,
  channelNameLength: 164,
  dataBytes: 10_240,
  userIdLength: 200,
  presenceMembers: 100,
  presenceUserIdLength: 128,
  presenceUserBytes: 1024,
  watchlistLength: 100,
  clientEventsPerSecond: 10,
  cacheMs: 30 * 60_000,
  timestampSeconds: 600,
  /** Above so many subscribers the count is told only now and then. */
  promptCountSubscribers: 100,
  countIntervalMs: 5000,
  requestBytes: 4_000_000,
  frameBytes: 1_000_000,
} as const;

const NAME = /^[A-Za-z0-9_\-=@,.;]+$/;
const SOCKET_ID = /^[0-9]+\.[0-9]+$/;
const USER_CHANNEL_PREFIX = '#server-to-user-';

export const isChannelName = (name: string): boolean => name.length <= limits.channelNameLength && NAME.test(name);

export const isUserId = (id: string): boolean => id.length <= limits.userIdLength && NAME.test(id);

export const isSocketId = (id: string): boolean => SOCKET_ID.test(id);

export const userChannel = (userId: string): string => `${USER_CHANNEL_PREFIX}${userId}`;

/** The user a `#server-to-user-` channel belongs to, or undefined for any other name. */
export function userOfChannel(channel: string): string | undefined {
  if (!channel.startsWith(USER_CHANNEL_PREFIX)) return undefined;
  const id = channel.slice(USER_CHANNEL_PREFIX.length);
  return isUserId(id) ? id : undefined;
}
