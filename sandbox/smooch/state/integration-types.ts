/** What an integration of one type is made of. */
export interface IntegrationType {
  readonly required: readonly string[];
  readonly optional?: readonly string[];
  /** Never shown again. */
  readonly secret?: readonly string[];
}

const LOOK = [
  'brandColor',
  'conversationColor',
  'actionColor',
  'fixedIntroPane',
  'displayStyle',
  'buttonIconUrl',
  'buttonWidth',
  'buttonHeight',
];
const WEB = [...LOOK, 'integrationOrder', 'businessName', 'businessIconUrl', 'backgroundImageUrl', 'originWhitelist'];

/** By the type's name. `displayName` is optional everywhere. */
export const integrationTypes: Readonly<Record<string, IntegrationType>> = {
  android: { required: [] },
  api: { required: [] },
  ios: { required: [] },
  web: { required: [], optional: WEB },
  apn: { required: ['certificate'], optional: ['password', 'production', 'autoUpdateBadge'], secret: ['certificate', 'password'] },
  apple: { required: ['businessId', 'apiSecret', 'mspId'], secret: ['apiSecret'] },
  fcm: { required: ['serverKey', 'senderId'], secret: ['serverKey'] },
  line: {
    required: [],
    optional: ['channelId', 'channelSecret', 'channelAccessToken', 'serviceCode', 'switcherSecret', 'qrCodeUrl'],
    secret: ['channelSecret', 'channelAccessToken', 'switcherSecret'],
  },
  mailgun: {
    required: ['apiKey', 'domain', 'incomingAddress'],
    optional: ['signingKey', 'hideUnsubscribeLink', 'fromAddress'],
    secret: ['apiKey', 'signingKey'],
  },
  messagebird: { required: ['accessKey', 'originator'], optional: ['signingKey'], secret: ['accessKey', 'signingKey'] },
  messenger: { required: ['pageAccessToken', 'appId', 'appSecret'], secret: ['pageAccessToken', 'appSecret'] },
  telegram: { required: ['token'], secret: ['token'] },
  twilio: { required: ['accountSid', 'authToken', 'phoneNumberSid'], secret: ['authToken'] },
  twitter: {
    required: ['tier', 'consumerKey', 'consumerSecret', 'accessTokenKey', 'accessTokenSecret'],
    optional: ['envName'],
    secret: ['consumerSecret', 'accessTokenKey', 'accessTokenSecret'],
  },
  viber: { required: ['token'], secret: ['token'] },
  wechat: {
    required: ['appId', 'appSecret'],
    optional: ['encodingAesKey', 'accessTokenUrl'],
    secret: ['appSecret', 'encodingAesKey'],
  },
  whatsapp: { required: ['deploymentId'], optional: ['hsmFallbackLanguage'] },
};

/** What may be changed, whatever the type. */
export const changeable: readonly string[] = [
  'displayName',
  ...WEB,
  ...['channelId', 'channelSecret', 'serviceCode', 'switcherSecret', 'qrCodeUrl', 'hsmFallbackLanguage'],
  ...['hideUnsubscribeLink', 'fromAddress', 'production'],
];
