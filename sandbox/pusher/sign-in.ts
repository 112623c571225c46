import { parseRecord } from '../json';
import type { PusherApp } from './apps';
import type { Connection, SignedInUser } from './connection';
import { dataRecord, packed } from './frames';
import { isUserId, limits } from './limits';
import { hmacHex, sameText, userText } from './signature';
import type { SignedInUsers } from './signed-in-users';

interface Parts {
  readonly app: PusherApp;
  readonly users: SignedInUsers;
}

/** Handles `pusher:signin`; true when the connection is signed in afterwards. A forged one is closed with 4009. */
export function signIn(connection: Connection, data: unknown, { app, users }: Parts): boolean {
  const { auth, user_data: userData } = dataRecord(data);
  if (typeof auth !== 'string' || typeof userData !== 'string') {
    connection.close(4009, 'Sign-in needs auth and user_data');
    return false;
  }
  const expected = `${app.key}:${hmacHex(app.secret, userText(connection.socketId, userData))}`;
  if (!sameText(auth, expected)) {
    const text = userText(connection.socketId, '<user_data>');
    connection.close(4009, `Invalid signature: expected <key>:<HMAC SHA256 hex digest of ${text}>`);
    return false;
  }
  const user = readUser(userData);
  if (user === undefined) {
    connection.close(4009, 'Invalid user_data: id must be a non-empty string');
    return false;
  }
  if (connection.user !== undefined && connection.user.id !== user.id) {
    connection.error('This connection is signed in as another user');
    return false;
  }
  connection.send(packed('pusher:signin_success', { user_data: userData }));
  if (user.watchlist.length > limits.watchlistLength) {
    connection.error(`The watchlist is too long, only the first ${limits.watchlistLength} users are watched`, 4302);
  }
  users.add(connection, { ...user, watchlist: user.watchlist.slice(0, limits.watchlistLength) });
  return true;
}

function readUser(userData: string): SignedInUser | undefined {
  const user = parseRecord(userData);
  if (user === undefined || typeof user.id !== 'string' || !isUserId(user.id)) return undefined;
  const watchlist: readonly unknown[] = Array.isArray(user.watchlist) ? user.watchlist : [];
  return { id: user.id, info: user.user_info, watchlist: watchlist.filter((id) => typeof id === 'string') };
}
