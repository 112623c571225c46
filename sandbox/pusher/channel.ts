import type { Connection } from './connection';
import type { Members } from './presence';

/** What a channel's name says about it. */
export interface ChannelKind {
  /** Joining needs an authorization. */
  readonly authorized: boolean;
  readonly presence: boolean;
  readonly encrypted: boolean;
  /** The last event is kept for new subscribers. */
  readonly cache: boolean;
}

/** Prefixes are exact and case-sensitive: `private-encrypted` without its last hyphen is an ordinary private channel. */
export function kindOf(channel: string): ChannelKind {
  const presence = channel.startsWith('presence-');
  const encrypted = channel.startsWith('private-encrypted-');
  return {
    authorized: presence || channel.startsWith('private-'),
    presence,
    encrypted,
    cache: /^(?:private-encrypted-|private-|presence-)?cache-/.test(channel),
  };
}

/** An occupied channel. */
export interface Channel {
  readonly name: string;
  readonly kind: ChannelKind;
  readonly subscribers: Set<Connection>;
  /** Empty unless it is a presence channel. */
  readonly members: Members;
}
