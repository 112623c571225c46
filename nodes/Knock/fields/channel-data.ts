import { z } from '../../../language/fields';
import type { Shape } from '../../../language/form';
import { discordConnections, slackConnections, teamsConnections } from './connections';
import { channelId, uuid } from './ids';
import { jsonObject } from './objects';
import { locale, timezone } from './properties';

const text = (title: string) => z.string().min(1).meta({ title });

const token = (title: string, example: string) =>
  z
    .string()
    .min(1)
    .meta({ title, description: 'What the push service gave the app on this device', placeholder: `e.g. ${example}`, example });

const ARN = 'arn:aws:sns:eu-west-1:123456789012:endpoint/GCM/app/5e3e9847';

const shapes = {
  tokens: {
    tokens: z
      .array(text('Device Token'))
      .meta({ title: 'Device Tokens', description: 'What the push service gave the app on each device', example: ['device-token-1'] }),
  },
  devices: {
    devices: z
      .array(z.object({ token: token('Device Token', 'device-token-1'), locale: locale(), timezone: timezone() }))
      .meta({ title: 'Devices', description: 'Devices with the language and time zone each is set to' }),
  },
  targets: {
    targetArns: z
      .array(text('Target ARN'))
      .meta({ title: 'Target ARNs', description: 'Platform endpoints of Amazon SNS, one for each device', example: [ARN] }),
  },
  targetDevices: {
    devices: z
      .array(z.object({ targetArn: token('Target ARN', ARN), locale: locale(), timezone: timezone() }))
      .meta({ title: 'Devices', description: 'Platform endpoints with the language and time zone of each device' }),
  },
  players: {
    playerIds: z.array(uuid().meta({ title: 'Player ID' })).meta({
      title: 'Player IDs',
      description: 'IDs of the devices at OneSignal',
      example: ['2f641633-95d3-4555-9222-9f1eb7888a80'],
    }),
  },
  slack: slackConnections,
  teams: teamsConnections,
  discord: discordConnections,
  json: {
    data: jsonObject().meta({
      title: 'Data',
      description: 'Channel data as the service writes it',
      placeholder: 'e.g. { "tokens": ["device-token-1"] }',
      example: { tokens: ['device-token-1'] },
    }),
  },
} as const;

/** How a channel reaches somebody, by what the channel is; every variant begins with the fields of `before`. */
function variants<B extends Shape>(before: B) {
  return z.discriminatedUnion('type', [
    z.object({ type: z.literal('tokens'), ...before, ...shapes.tokens }).meta({ title: 'Push: Device Tokens (APNs, FCM, Expo)' }),
    z.object({ type: z.literal('devices'), ...before, ...shapes.devices }).meta({ title: 'Push: Devices (APNs, FCM, Expo)' }),
    z.object({ type: z.literal('targets'), ...before, ...shapes.targets }).meta({ title: 'Push: Target ARNs (Amazon SNS)' }),
    z.object({ type: z.literal('targetDevices'), ...before, ...shapes.targetDevices }).meta({ title: 'Push: Devices (Amazon SNS)' }),
    z.object({ type: z.literal('players'), ...before, ...shapes.players }).meta({ title: 'Push: OneSignal' }),
    z.object({ type: z.literal('slack'), ...before, ...shapes.slack }).meta({ title: 'Slack' }),
    z.object({ type: z.literal('teams'), ...before, ...shapes.teams }).meta({ title: 'Microsoft Teams' }),
    z.object({ type: z.literal('discord'), ...before, ...shapes.discord }).meta({ title: 'Discord' }),
    z.object({ type: z.literal('json'), ...before, ...shapes.json }).meta({ title: 'Other, as JSON' }),
  ]);
}

/** The data of one channel. */
export const channelData = () =>
  variants({}).meta({
    title: 'Channel Data',
    description: 'How this channel reaches the recipient. It replaces all that the service has',
    example: { type: 'tokens', tokens: ['device-token-1'] },
  });

/** The data of several channels, given along with whom it belongs to. */
export const channelDataRows = () =>
  z
    .array(variants({ channelId: channelId() }))
    .optional()
    .meta({ title: 'Channel Data', description: 'How channels reach the recipient; of each channel named here all data is replaced' });
