import { choices } from '../../../../language/fields';

/** Channels by the names the service has for them. */
export const integrationTypeTitles = {
  web: 'Web Messenger',
  android: 'Android',
  ios: 'Apple Devices',
  api: 'API',
  apn: 'Apple Push Notifications',
  fcm: 'Firebase Cloud Messaging',
  whatsapp: 'WhatsApp',
  messenger: 'Facebook Messenger',
  instagram: 'Instagram',
  telegram: 'Telegram',
  viber: 'Viber',
  line: 'LINE',
  wechat: 'WeChat',
  apple: 'Apple Messages for Business',
  twilio: 'Twilio SMS',
  messagebird: 'MessageBird SMS',
  mailgun: 'Mailgun Email',
  twitter: 'Twitter',
} as const;

/** Narrows a list of integrations. */
export const integrationTypes = () =>
  choices(integrationTypeTitles)
    .optional()
    .meta({ title: 'Types', description: 'Only integrations of these types', example: ['web', 'whatsapp'], prominent: true });
