import { z } from '../../../../../language/fields';
import type { Writable } from '../../../../../language/operation';
import { webMessenger } from '../../../shared/fields/channels/web-messenger';
import * as channels from './channels';
import * as phone from './phone';

/** A channel that takes nothing but a name. */
const plain = <const T extends string>(type: T, title: string) => z.object({ type: z.literal(type) }).meta({ title });

const kinds = z.discriminatedUnion('type', [
  z.object({ type: z.literal('web'), ...webMessenger }).meta({ title: 'Web Messenger' }),
  plain('android', 'Android'),
  plain('ios', 'Apple Devices'),
  plain('api', 'API'),
  z.object({ type: z.literal('apn'), ...channels.apn }).meta({ title: 'Apple Push Notifications' }),
  z.object({ type: z.literal('fcm'), ...channels.fcm }).meta({ title: 'Firebase Cloud Messaging' }),
  z.object({ type: z.literal('whatsapp'), ...phone.whatsapp }).meta({ title: 'WhatsApp' }),
  z
    .object({ type: z.literal('whatsappClient'), ...phone.whatsappClient })
    .meta({ title: 'WhatsApp by Client URL', description: 'The way before there were deployments' }),
  z.object({ type: z.literal('messenger'), ...channels.messenger }).meta({ title: 'Facebook Messenger' }),
  z.object({ type: z.literal('instagram'), ...channels.instagram }).meta({ title: 'Instagram' }),
  z.object({ type: z.literal('telegram'), ...channels.telegram }).meta({ title: 'Telegram' }),
  z.object({ type: z.literal('viber'), ...channels.viber }).meta({ title: 'Viber' }),
  z.object({ type: z.literal('line'), ...channels.line }).meta({ title: 'LINE' }),
  z.object({ type: z.literal('wechat'), ...channels.wechat }).meta({ title: 'WeChat' }),
  z.object({ type: z.literal('apple'), ...channels.apple }).meta({ title: 'Apple Messages for Business' }),
  z.object({ type: z.literal('twilio'), ...phone.twilio }).meta({ title: 'Twilio SMS' }),
  z.object({ type: z.literal('messagebird'), ...phone.messagebird }).meta({ title: 'MessageBird SMS' }),
  z.object({ type: z.literal('mailgun'), ...phone.mailgun }).meta({ title: 'Mailgun Email' }),
  z.object({ type: z.literal('twitterEnterprise'), ...channels.twitterEnterprise }).meta({ title: 'Twitter (Enterprise)' }),
  z.object({ type: z.literal('twitterPremium'), ...channels.twitterPremium }).meta({ title: 'Twitter (Premium)' }),
]);

/** The channel to connect, with what it asks for. */
export const newIntegration = () =>
  kinds.meta({
    title: 'Channel',
    description: 'Which channel is connected, and what its own console gives for that',
    example: { type: 'telegram', token: '123456:ABC' },
  });

/** Forms of their own for what the service tells apart by other fields than the type. */
const spelled = {
  whatsappClient: { type: 'whatsapp' },
  twitterEnterprise: { type: 'twitter', tier: 'enterprise' },
  twitterPremium: { type: 'twitter', tier: 'premium' },
} as const;

export function newIntegrationBody(given: z.output<typeof kinds>): Readonly<Record<string, Writable>> {
  switch (given.type) {
    case 'whatsappClient':
    case 'twitterEnterprise':
    case 'twitterPremium':
      return { ...given, ...spelled[given.type] };
    default:
      return given;
  }
}
