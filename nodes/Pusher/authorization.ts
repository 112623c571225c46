import { invalid } from '../../client/errors';
import { hmac } from '../../client/signatures';
import { jsonIn } from '../../language/json';
import type { JsonObject, JsonValue } from '../../language/metadata';
import { isEncrypted } from './channels';
import { secretOf, type PusherSettings } from './credential/settings';
import { currentMasterKey, sharedSecret } from './encryption';
import { isObject } from '../../language/reading';

/** What a client needs to join a channel: the answer of an authorization endpoint. */
export interface ChannelAuthorization {
  readonly auth: string;
  /** The text that was signed, to the letter. */
  readonly channel_data?: string;
  /** Base64 of the channel's 32 bytes; on encrypted channels only. */
  readonly shared_secret?: string;
}

/** What a client needs to sign in. */
export interface UserAuthorization {
  readonly auth: string;
  /** The text that was signed, to the letter. */
  readonly user_data: string;
}

/** Signs a subscription of one connection (pusher.com/docs/channels/library_auth_reference/auth-signatures). */
export function authorizeChannel(
  socketId: string,
  channel: string,
  channelData: string | undefined,
  settings: PusherSettings,
): ChannelAuthorization {
  const text = channelData === undefined ? `${socketId}:${channel}` : `${socketId}:${channel}:${channelData}`;
  return {
    auth: `${settings.key}:${hmac('sha256', secretOf(settings), text)}`,
    ...(channelData === undefined ? {} : { channel_data: channelData }),
    ...(isEncrypted(channel) ? { shared_secret: sharedSecret(channel, currentMasterKey(settings)).toString('base64') } : {}),
  };
}

/** Signs a connection in as a user. */
export function authorizeUser(socketId: string, userData: string, settings: PusherSettings): UserAuthorization {
  return { auth: `${settings.key}:${hmac('sha256', secretOf(settings), `${socketId}::user::${userData}`)}`, user_data: userData };
}

/** The text of channel or user data: text stays to the letter, so that what was signed elsewhere stays valid. */
export function objectText(value: JsonValue, field: string): { text: string; object: JsonObject } {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const object = typeof value === 'string' ? jsonIn(value) : value;
  if (isObject(object)) return { text, object };
  throw invalid(field, `'${field}' is not a JSON object`, 'Write it like { "name": "Zoë" }.');
}
