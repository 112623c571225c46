import { z } from '../../../../../language/fields';
import type { Shape } from '../../../../../language/form';
import { webhookFields } from '../webhooks';
import { apple, line, telegram, twitter, viber } from './chat';
import { mailgun } from './email';
import { instagram, messenger, whatsapp } from './meta';
import { messagebird, twilio } from './phone';
import { android, ios, unity } from './sdk';
import { integrationTypes, type IntegrationType } from './types';
import { web } from './web';

function of<const T extends IntegrationType, S extends Shape>(type: T, fields: S, description: string) {
  return z.object({ type: z.literal(type), ...fields }).meta({ title: integrationTypes[type], description });
}

/** What an integration is made from, by its type. */
export const newIntegration = () =>
  z
    .discriminatedUnion('type', [
      of('custom', webhookFields, 'Software of your own, called by a webhook'),
      of('android', android, 'An Android app, with push notifications by Firebase'),
      of('apple', apple, 'Chats from Messages on Apple devices'),
      of('instagram', instagram, 'Direct messages to an Instagram account'),
      of('ios', ios, 'An app for Apple devices'),
      of('line', line, 'A LINE channel'),
      of('mailgun', mailgun, 'Emails through Mailgun'),
      of('messagebird', messagebird, 'SMS through MessageBird'),
      of('messenger', messenger, 'Messages to a Facebook page'),
      of('telegram', telegram, 'A Telegram bot'),
      of('twilio', twilio, 'SMS through Twilio'),
      of('twitter', twitter, 'Direct messages to a Twitter account, enterprise tier alone'),
      of('unity', unity, 'A game or app made with Unity'),
      of('viber', viber, 'A Viber bot'),
      of('web', web, 'A chat on the pages of a website'),
      of('whatsapp', whatsapp, 'A WhatsApp business account'),
    ])
    .meta({
      title: 'Channel',
      description: 'What is connected with the app, and what the service needs to know of it',
      example: { type: 'web', brandColor: '65758e' },
    });

export type NewIntegration = z.output<ReturnType<typeof newIntegration>>;
