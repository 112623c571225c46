import type { ChannelAuthorization, UserAuthorization } from '../authorization';
import { authorizeChannel, authorizeUser } from '../authorization';
import { isEncrypted } from '../channels';
import type { PusherSettings } from '../credential/settings';
import { sharedSecret } from '../encryption';
import { channelDataFor, userDataFor, type Member, type SignIn } from '../presence';

type Later<T> = T | Promise<T>;

/** Who signs for the socket: this process, or somebody else's endpoint. Failures are ServiceErrors. */
export interface Authorizer {
  channel(socketId: string, channel: string): Later<ChannelAuthorization>;
  user(socketId: string): Later<UserAuthorization>;
  /** Secrets that may open an encrypted channel's events, the likeliest first. */
  secrets(channel: string, authorization: ChannelAuthorization): readonly Uint8Array[];
  /** Whether asking again can bring a newer secret. */
  readonly renews: boolean;
}

/** Signs with the credential's own secret. */
export function localAuthorizer(settings: PusherSettings, member: Member & SignIn): Authorizer {
  return {
    renews: false,
    channel: (socketId, channel) => authorizeChannel(socketId, channel, channelDataFor(channel, member), settings),
    user: (socketId) => authorizeUser(socketId, userDataFor(member), settings),
    secrets: (channel) => (isEncrypted(channel) ? settings.masterKeys.map((key) => sharedSecret(channel, key)) : []),
  };
}
