import { invalid } from '../../../client/errors';
import type { z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import type { channelData, channelDataRows } from './channel-data';
import type { DiscordConnection, SlackConnection, TeamsConnection } from './connections';
import { definedOnly, objectIn } from './objects';

type ChannelData = z.output<ReturnType<typeof channelData>>;

/** The data of one channel as the service takes it. */
export function channelDataBody(data: ChannelData): JsonObject {
  switch (data.type) {
    case 'tokens':
      return { tokens: data.tokens };
    case 'devices':
      return { devices: data.devices.map(({ token, locale, timezone }) => definedOnly({ token, locale, timezone })) };
    case 'targets':
      return { target_arns: data.targetArns };
    case 'targetDevices':
      return { devices: data.devices.map(({ targetArn, locale, timezone }) => definedOnly({ target_arn: targetArn, locale, timezone })) };
    case 'players':
      return { player_ids: data.playerIds };
    case 'slack':
      return definedOnly({
        connections: data.connections.map(slackBody),
        token: data.accessToken === undefined ? undefined : { access_token: data.accessToken },
      });
    case 'teams':
      return definedOnly({ connections: data.connections.map(teamsBody), ms_teams_tenant_id: data.tenantId });
    case 'discord':
      return { connections: data.connections.map(discordBody) };
    case 'json':
      return objectIn(data.data) ?? {};
  }
}

/** The data of several channels by their ids. */
export function channelDataRowsBody(rows: z.output<ReturnType<typeof channelDataRows>>): JsonObject | undefined {
  if (rows === undefined) return undefined;
  const ids = rows.map((row) => row.channelId);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice === undefined) return Object.fromEntries(rows.map((row) => [row.channelId, channelDataBody(row)]));
  throw invalid('Channel Data', `'Channel Data' names the channel ${twice} twice`, 'Put all that belongs to one channel into one entry.');
}

function slackBody(to: SlackConnection): JsonObject {
  switch (to.destination) {
    case 'webhook':
      return webhookBody(to.url);
    case 'channel':
      return definedOnly({ access_token: to.accessToken, channel_id: to.channelId, channel_name: to.channelName });
    case 'user':
      return definedOnly({ access_token: to.accessToken, user_id: to.userId });
  }
}

function teamsBody(to: TeamsConnection): JsonObject {
  switch (to.destination) {
    case 'webhook':
      return webhookBody(to.url);
    case 'channel':
      return definedOnly({ ms_teams_tenant_id: to.tenantId, ms_teams_team_id: to.teamId, ms_teams_channel_id: to.channelId });
    case 'user':
      return definedOnly({ ms_teams_tenant_id: to.tenantId, ms_teams_user_id: to.userId });
  }
}

function discordBody(to: DiscordConnection): JsonObject {
  return to.destination === 'webhook' ? webhookBody(to.url) : { channel_id: to.channelId };
}

function webhookBody(url: string): JsonObject {
  return { incoming_webhook: { url } };
}
