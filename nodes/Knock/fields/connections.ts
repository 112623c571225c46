import { secret, z } from '../../../language/fields';

const to = { webhook: z.literal('webhook'), channel: z.literal('channel'), user: z.literal('user') };

const webhook = z
  .object({
    destination: to.webhook,
    url: z.url().meta({
      title: 'Incoming Webhook URL',
      description: 'Address that the chat service gave for posting',
      placeholder: 'e.g. https://hooks.example.com/services/T1/B1',
      example: 'https://hooks.example.com/services/T1/B1',
    }),
  })
  .meta({ title: 'Incoming Webhook' });

const id = (title: string, description: string, example: string) =>
  z
    .string()
    .min(1)
    .meta({ title, description, placeholder: `e.g. ${example}`, example });

const accessToken = (description: string) =>
  secret().optional().meta({ title: 'Access Token', description, placeholder: 'e.g. xoxb-…', example: 'xoxb-1' });
const own = { accessToken: accessToken('Bot token of the workspace, where the tenant or the channel data as a whole holds none') };

const slack = z.discriminatedUnion('destination', [
  z
    .object({
      destination: to.channel,
      channelId: id('Slack Channel ID', 'ID of the channel at Slack', 'C01234567890'),
      channelName: id('Slack Channel Name', 'Name of the channel, for people', 'team-alerts').optional(),
      ...own,
    })
    .meta({ title: 'Channel' }),
  z
    .object({ destination: to.user, userId: id('Slack User ID', 'ID of the person at Slack', 'U01234567890'), ...own })
    .meta({ title: 'Person' }),
  webhook,
]);

const teamsTenantId = () =>
  id('Microsoft Teams Tenant ID', 'ID of the organization at Microsoft', '123e4567-e89b-12d3-a456-426614174000').optional();

const teams = z.discriminatedUnion('destination', [
  z
    .object({
      destination: to.channel,
      teamId: id('Microsoft Teams Team ID', 'ID of the team the channel is in', '123e4567-e89b-12d3-a456-426614174001'),
      channelId: id('Microsoft Teams Channel ID', 'ID of the channel at Microsoft', '19:abc@thread.tacv2'),
      tenantId: teamsTenantId(),
    })
    .meta({ title: 'Channel' }),
  z
    .object({
      destination: to.user,
      userId: id('Microsoft Teams User ID', 'ID of the person at Microsoft', '123e4567-e89b-12d3-a456-426614174002'),
      tenantId: teamsTenantId(),
    })
    .meta({ title: 'Person' }),
  webhook,
]);

const discord = z.discriminatedUnion('destination', [
  z
    .object({ destination: to.channel, channelId: id('Discord Channel ID', 'ID of the channel at Discord', '1094038842349117560') })
    .meta({ title: 'Channel' }),
  webhook,
]);

const connected = { title: 'Connections', description: 'Where messages go; empty where only the credentials of a tenant are kept' };

export const slackConnections = {
  connections: z.array(slack).default([]).meta(connected),
  accessToken: accessToken('Bot token of the workspace, for all connections. A tenant mostly holds nothing else'),
};
export const teamsConnections = { connections: z.array(teams).default([]).meta(connected), tenantId: teamsTenantId() };
export const discordConnections = { connections: z.array(discord).default([]).meta(connected) };

export type SlackConnection = z.output<typeof slack>;
export type TeamsConnection = z.output<typeof teams>;
export type DiscordConnection = z.output<typeof discord>;
