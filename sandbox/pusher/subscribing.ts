import type { JsonRecord } from '../json';
import { parseRecord } from '../json';
import type { PusherApp } from './apps';
import { kindOf } from './channel';
import type { Channels } from './channels';
import type { Connection } from './connection';
import { dataRecord } from './frames';
import { isChannelName, limits, userOfChannel } from './limits';
import type { Member } from './presence';
import { channelText, hmacHex, sameText } from './signature';

interface Parts {
  readonly app: PusherApp;
  readonly channels: Channels;
}

interface Refused {
  readonly refused: string;
}

/** Handles `pusher:subscribe`; the channel when it succeeded. */
export function subscribe(connection: Connection, data: unknown, { app, channels }: Parts): string | undefined {
  const request = dataRecord(data);
  const { channel } = request;
  if (typeof channel !== 'string' || !mayBeJoined(connection, channel)) {
    connection.error(`Invalid channel name: '${typeof channel === 'string' ? channel : ''}'`);
    return undefined;
  }
  if (connection.subscriptions.has(channel)) {
    connection.error(`Existing subscription to channel ${channel}`);
    return undefined;
  }
  const kind = kindOf(channel);
  const refused = kind.authorized ? checkAuth(connection, app, channel, request) : undefined;
  if (refused !== undefined) {
    connection.error(refused.refused, app.refusalCode);
    return undefined;
  }
  const member = kind.presence ? memberFor(connection, channels, channel, request.channel_data) : undefined;
  if (member !== undefined && 'refused' in member) {
    connection.error(member.refused, app.refusalCode);
    return undefined;
  }
  channels.join(connection, channel, member);
  return channel;
}

/** Handles `pusher:unsubscribe`; the channel when there was a subscription. */
export function unsubscribe(connection: Connection, data: unknown, { channels }: Parts): string | undefined {
  const { channel } = dataRecord(data);
  if (typeof channel !== 'string' || !connection.subscriptions.has(channel)) {
    const name = typeof channel === 'string' ? channel : '';
    connection.error(`No current subscription to channel ${name}, or subscription in progress`);
    return undefined;
  }
  channels.leave(connection, channel);
  return channel;
}

/** Names with `#` are reserved: only the signed-in user's own may be joined. */
function mayBeJoined(connection: Connection, channel: string): boolean {
  const owner = userOfChannel(channel);
  return owner === undefined ? isChannelName(channel) : owner === connection.user?.id;
}

function checkAuth(connection: Connection, app: PusherApp, channel: string, request: JsonRecord): Refused | undefined {
  const auth = typeof request.auth === 'string' ? request.auth : '';
  const channelData = typeof request.channel_data === 'string' ? request.channel_data : undefined;
  const [key = '', signature = ''] = auth.split(':', 2);
  if (key !== app.key) return { refused: `Invalid key in subscription auth data: '${key}'` };
  const text = channelText(connection.socketId, channel, channelData);
  if (sameText(signature, hmacHex(app.secret, text))) return undefined;
  return { refused: `Invalid signature: Expected HMAC SHA256 hex digest of ${text}, but got ${signature}` };
}

function memberFor(connection: Connection, channels: Channels, channel: string, channelData: unknown): Member | Refused {
  const member = channelData === undefined ? connection.user : readMember(channelData);
  if (member === undefined) return { refused: 'Invalid channel_data: a presence channel needs a user_id' };
  if (member.id.length > limits.presenceUserIdLength) {
    return { refused: `Invalid channel_data: user_id is longer than ${limits.presenceUserIdLength} characters` };
  }
  if (Buffer.byteLength(JSON.stringify(member.info ?? {})) > limits.presenceUserBytes) {
    return { refused: `Invalid channel_data: the user object is larger than ${limits.presenceUserBytes} bytes` };
  }
  const members = channels.get(channel)?.members;
  if (members !== undefined && members.count >= limits.presenceMembers && !members.has(member.id)) {
    return { refused: `Presence channel ${channel} has ${limits.presenceMembers} members already` };
  }
  return { id: member.id, info: member.info };
}

/** Ids given as numbers become text, as members are told apart by text. */
function readMember(channelData: unknown): Member | undefined {
  const member = typeof channelData === 'string' ? parseRecord(channelData) : undefined;
  if (typeof member?.user_id !== 'string' && typeof member?.user_id !== 'number') return undefined;
  const id = String(member.user_id);
  return id === '' ? undefined : { id, info: member.user_info };
}
