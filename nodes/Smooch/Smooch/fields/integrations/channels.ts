import { appleAccount, metaApp, telegram, twitterKeys, viber } from '../../../shared/fields/channels/accounts';
import { address, flag, hidden, text } from '../../../shared/fields/channels/inputs';

/** What LINE gave the business; all but the access token can be changed later. */
const lineIds = {
  channelId: text('Channel ID', 'ID of the channel at LINE', '1286564967'),
  channelSecret: hidden('Channel Secret', 'Secret of the channel at LINE'),
};
const lineExtras = {
  serviceCode: text('Service Code', 'Service code that LINE gave the business', 'SC001').optional(),
  switcherSecret: hidden('Switcher Secret', 'Switcher secret that LINE gave the business').optional(),
  qrCodeUrl: address(
    'QR Code URL',
    'Address of the QR code in the LINE developers console',
    'https://qr-official.line.me/M/1O4fb8.png',
  ).optional(),
};
export const line = {
  ...lineIds,
  channelAccessToken: hidden('Channel Access Token', 'Access token of the channel at LINE'),
  ...lineExtras,
};
export const lineChanges = {
  channelId: lineIds.channelId.optional(),
  channelSecret: lineIds.channelSecret.optional(),
  ...lineExtras,
};

/** The page and the app at Meta that the business registered. */
const metaPage = {
  pageAccessToken: hidden('Page Access Token', 'Access token of the Facebook page'),
  ...metaApp,
};
export const messenger = metaPage;
export const instagram = {
  ...metaPage,
  businessId: text('Business ID', 'ID of the Instagram business account', '17841405822304914').optional(),
};

export { telegram, viber };

export const wechat = {
  appId: text('WeChat App ID', 'App ID of the WeChat account', 'wx3f5a8d7b1c2e4f60'),
  appSecret: hidden('WeChat App Secret', 'App secret of the WeChat account'),
  encodingAesKey: hidden('Encoding AES Key', 'Key with which WeChat encrypts what it delivers').optional(),
  accessTokenUrl: address(
    'Access Token URL',
    'Address that gives access tokens, where another program makes them',
    'https://example.com/token',
  ).optional(),
};

export const apple = appleAccount;
export const twitterEnterprise = twitterKeys;
export const twitterPremium = { ...twitterKeys, envName: text('Environment', 'Name of the environment at Twitter', 'env-beta') };

export const fcm = {
  serverKey: hidden('Server Key', 'Server key in the Firebase console'),
  senderId: text('Sender ID', 'Sender ID in the Firebase console', '123456789012'),
};

/** Whether pushes go to apps from the App Store. */
const production = flag('Production', 'Whether the certificate is for apps from the App Store; otherwise the certificate itself decides');
export const apn = {
  certificate: hidden('Push Certificate', 'Certificate for push notifications from the Apple Developer portal (.p12), as base64'),
  password: hidden('Certificate Password', 'Password of the push certificate').optional(),
  production,
  autoUpdateBadge: flag('Update Badge', 'Whether the number of unread messages is shown on the icon of the app'),
};
export const apnChanges = { production };
