import type { Answer } from '../http';
import { json } from '../http';
import { allAttributes, applicableAttributes, readInfo } from './attributes';
import type { ApiRequest } from './authentication';
import { kindOf } from './channel';
import { isChannelName, isUserId } from './limits';
import type { LiveApp } from './live-app';
import { badRequest } from './refusal';

/** `GET /apps/{id}/channels` */
export function listChannels(live: LiveApp, { query }: ApiRequest): Answer {
  const prefix = query.get('filter_by_prefix') ?? '';
  const info = readInfo(query.get('info'));
  if (info.includes('user_count') && !prefix.startsWith('presence-')) {
    throw badRequest('user_count may only be requested for presence channels - please supply filter_by_prefix beginning with presence-');
  }
  const channels = live.channels.list(prefix).map(({ name }) => [name, applicableAttributes(live, name, info)] as const);
  return json({ channels: Object.fromEntries(channels) });
}

/** `GET /apps/{id}/channels/{channel}` */
export function getChannel(live: LiveApp, { query }: ApiRequest, channel: string): Answer {
  if (!isChannelName(channel)) throw badRequest(`Invalid channel name: ${JSON.stringify(channel)}`);
  const attributes = allAttributes(live, channel, readInfo(query.get('info')));
  return json({ occupied: live.channels.get(channel) !== undefined, ...attributes });
}

/** `GET /apps/{id}/channels/{channel}/users` */
export function listUsers(live: LiveApp, _request: ApiRequest, channel: string): Answer {
  if (!kindOf(channel).presence) throw badRequest('Users can only be retrieved for presence channels');
  const ids = live.channels.get(channel)?.members.ids ?? [];
  return json({ users: ids.map((id) => ({ id })) });
}

/** `POST /apps/{id}/users/{user_id}/terminate_connections` */
export function terminateConnections(live: LiveApp, _request: ApiRequest, userId: string): Answer {
  if (!isUserId(userId)) throw badRequest(`Invalid user id: ${userId}`);
  for (const connection of live.users.of(userId)) connection.close(4009, 'Terminated by app');
  return json({});
}
