import { invalid } from '../../client/errors';
import { tooLarge } from '../../language/fields';
import type { JsonValue } from '../../language/metadata';
import { objectText } from './authorization';
import { channelKind } from './channels';
import { limits } from './limits';

/** Who joins a channel, as operations and streams ask for it. */
export interface Member {
  readonly userId?: string | undefined;
  readonly userInfo?: JsonValue | undefined;
  /** Complete channel data in place of the two. */
  readonly channelData?: JsonValue | undefined;
  /** The connection has signed in: Pusher takes id and info from there. */
  readonly signedIn?: boolean | undefined;
}

/**
 * The channel data to sign for this channel; undefined where its kind needs none.
 * Throws `invalid` for public channels, and for a presence channel nobody is named for.
 */
export function channelDataFor(channel: string, member: Member): string | undefined {
  const kind = channelKind(channel);
  if (kind === 'public') {
    throw invalid(
      'Channel',
      "'Channel' is a public one, which needs no authorization",
      'Only names beginning with private- or presence- are authorized.',
    );
  }
  if (member.channelData !== undefined) return sized(objectText(member.channelData, 'Channel Data').text, 'Channel Data');
  if (kind !== 'presence') return undefined;
  if (member.userId === undefined) {
    if (member.signedIn === true) return undefined;
    throw invalid('User ID', "'User ID' is missing: a presence channel shows its members", 'Give the id of the user who joins.');
  }
  if (member.userId.length > limits.presenceUserId) {
    throw invalid('User ID', `'User ID' ${tooLarge(member.userId.length, limits.presenceUserId, 'characters')} on a presence channel`);
  }
  return sized(JSON.stringify({ user_id: member.userId, user_info: infoOf(member.userInfo) }), 'User Info');
}

/** Who signs in. */
export interface SignIn {
  readonly userId?: string | undefined;
  readonly userInfo?: JsonValue | undefined;
  readonly watchlist?: readonly string[] | undefined;
  /** Complete user data in place of the three. */
  readonly userData?: JsonValue | undefined;
}

/** The user data to sign; throws `invalid` where it names no user. */
export function userDataFor({ userId, userInfo, watchlist, userData }: SignIn): string {
  if (userData === undefined) {
    if (userId === undefined) throw invalid('User ID', "'User ID' is missing: nobody can be signed in", 'Give the id of the user.');
    const list = watchlist?.length ? watchlist : undefined;
    return JSON.stringify({ id: userId, user_info: infoOf(userInfo), watchlist: list });
  }
  const { text, object } = objectText(userData, 'User Data');
  if (typeof object.id === 'string' && object.id !== '') return text;
  throw invalid('User Data', "'User Data' has no id", 'Its id must be text and not empty: { "id": "12345" }.');
}

function infoOf(info: JsonValue | undefined): JsonValue | undefined {
  return info === undefined ? undefined : objectText(info, 'User Info').object;
}

function sized(text: string, field: string): string {
  const size = Buffer.byteLength(text);
  if (size <= limits.presenceUserBytes) return text;
  throw invalid(
    field,
    `'${field}' ${tooLarge(size, limits.presenceUserBytes, 'bytes with the user id')}`,
    'Keep it to what the other members must see.',
  );
}
