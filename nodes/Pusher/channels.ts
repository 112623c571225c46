/** Characters a channel name or user id may have, the whole text through. */
export const NAME = /^[A-Za-z0-9_\-=@,.;]+$/;
export const SOCKET_ID = /^[0-9]+\.[0-9]+$/;
const USER_CHANNEL = '#server-to-user-';

export type ChannelKind = 'public' | 'private' | 'encrypted' | 'presence';

/** The kind a channel's name gives it. Prefixes are exact: `private-encrypted` without its last hyphen is plain private. */
export function channelKind(channel: string): ChannelKind {
  if (channel.startsWith('private-encrypted-')) return 'encrypted';
  if (channel.startsWith('private-')) return 'private';
  return channel.startsWith('presence-') ? 'presence' : 'public';
}

export function isEncrypted(channel: string): boolean {
  return channel.startsWith('private-encrypted-');
}

/** Cache channels replay their last event to each new subscriber. */
export function isCache(channel: string): boolean {
  return /^(?:private-encrypted-|private-|presence-)?cache-/.test(channel);
}

/** The channel of all connections that signed in as this user. */
export function userChannel(userId: string): string {
  return USER_CHANNEL + userId;
}

export function isUserChannel(channel: string): boolean {
  return channel.startsWith(USER_CHANNEL);
}
