import { mailAddress } from '../addresses';
import { address, flag, hidden, text } from './inputs';

/** What the channels' own consoles give a business, where both generations ask for the same. */
export const telegram = { token: hidden('Bot Token', 'Token that BotFather gave the bot') };

export const viber = { token: hidden('Account Token', 'Token of the Viber bot') };

/** The app at Meta that the business registered. */
export const metaApp = {
  appId: text('Meta App ID', 'App ID on the page of the app at developers.facebook.com', '1234567890123456'),
  appSecret: hidden('Meta App Secret', 'App secret on the page of the app at developers.facebook.com'),
};

export const appleAccount = {
  businessId: text('Business ID', 'ID of the Apple Messages for Business account', '2740f141-89c1-515f-07eb-1128dd73491'),
  apiSecret: hidden('API Secret', 'Secret of your messaging service provider at Apple'),
  mspId: text('Provider ID', 'ID of your messaging service provider at Apple', 'e7e495d5-bf78-531d-baf6-7f419f7fb592'),
};

/** Account and app at Twitter. */
export const twitterKeys = {
  consumerKey: hidden('Consumer Key', 'Consumer key of the app at Twitter'),
  consumerSecret: hidden('Consumer Secret', 'Consumer secret of the app at Twitter'),
  accessTokenKey: hidden('Access Token', 'Access token of the account, from its sign-in'),
  accessTokenSecret: hidden('Access Token Secret', 'Secret that belongs to the access token'),
};

/** What can be changed of Mailgun later. */
export const mailgunChanges = {
  hideUnsubscribeLink: flag(
    'Hide Unsubscribe Link',
    'Whether emails go out without a link to unsubscribe; there needs to be another way then',
  ),
  fromAddress: mailAddress().optional().meta({
    title: 'From Address',
    description: 'Sender of the emails if it is not the incoming address; what arrives there must be forwarded to the incoming address',
    placeholder: 'e.g. help@example.com',
    example: 'help@example.com',
  }),
};

export const mailgunAccount = {
  apiKey: hidden('API Key', 'API key of the Mailgun account'),
  domain: text('Domain', 'Domain that relays the emails, verified at Mailgun', 'mg.example.com'),
  incomingAddress: mailAddress().meta({
    title: 'Incoming Address',
    description: 'Address that users write to, at the same domain',
    placeholder: 'e.g. help@mg.example.com',
    example: 'help@mg.example.com',
  }),
};

export const twilioAccount = {
  accountSid: text('Account SID', 'Account SID in the Twilio console; it begins with AC', 'ACa1b4c65ee0722712fab89867cb14eac7'),
  authToken: hidden('Auth Token', 'Auth token in the Twilio console, beside the account SID'),
};

export const messagebirdAccount = {
  accessKey: hidden('Access Key', 'Access key of the MessageBird account'),
  signingKey: hidden('Signing Key', 'Signing key of the MessageBird account, by which its deliveries are checked'),
  originator: text('Originator', 'Phone number that receives the messages, digits alone', '12262121021'),
};

export const lineAccount = {
  channelId: text('Channel ID', 'ID of the channel at LINE', '1286564967'),
  channelSecret: hidden('Channel Secret', 'Secret of the channel at LINE'),
  channelAccessToken: hidden('Channel Access Token', 'Access token of the channel at LINE'),
};

/** What only some businesses have at LINE. */
export const lineExtras = {
  serviceCode: text('Service Code', 'Service code that LINE gave the business', 'SC001').optional(),
  switcherSecret: hidden('Switcher Secret', 'Switcher secret that LINE gave the business').optional(),
  qrCodeUrl: address(
    'QR Code URL',
    'Address of the QR code in the LINE developers console',
    'https://qr-official.line.me/M/1O4fb8.png',
  ).optional(),
};

/** Push notifications to Apple devices. */
export const applePush = {
  certificate: hidden('Push Certificate', 'Certificate for push notifications from the Apple Developer portal (.p12), as base64'),
  password: hidden('Certificate Password', 'Password of the push certificate').optional(),
  production: flag('Production', 'Whether the certificate is for apps from the App Store; otherwise the certificate itself decides'),
  autoUpdateBadge: flag('Update Badge', 'Whether the number of unread messages is shown on the icon of the app'),
};
