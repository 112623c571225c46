import {
  appleAccount,
  applePush,
  lineAccount,
  lineExtras,
  metaApp,
  telegram,
  twitterKeys,
  viber,
} from '../../../shared/fields/channels/accounts';
import { address, hidden, text } from '../../../shared/fields/channels/inputs';

export const line = { ...lineAccount, ...lineExtras };
/** All but the access token can be changed later. */
export const lineChanges = {
  channelId: lineAccount.channelId.optional(),
  channelSecret: lineAccount.channelSecret.optional(),
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

export const apn = applePush;
export const apnChanges = { production: applePush.production };
