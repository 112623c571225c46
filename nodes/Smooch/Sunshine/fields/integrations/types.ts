/** Channels and integrations the API can create, by their type. */
export const integrationTypes = {
  custom: 'Custom',
  android: 'Android',
  apple: 'Apple Messages for Business',
  instagram: 'Instagram Direct',
  ios: 'iOS',
  line: 'LINE',
  mailgun: 'Mailgun',
  messagebird: 'MessageBird',
  messenger: 'Messenger',
  telegram: 'Telegram',
  twilio: 'Twilio',
  twitter: 'Twitter',
  unity: 'Unity',
  viber: 'Viber',
  web: 'Web Messenger',
  whatsapp: 'WhatsApp',
} as const;

export type IntegrationType = keyof typeof integrationTypes;
