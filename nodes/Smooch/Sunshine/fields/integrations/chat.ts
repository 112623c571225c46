import { secret } from '../../../../../language/fields';
import { address, hidden, text } from './inputs';

/** Apple asks for 64 bytes as base64. */
const APPLE_SECRET = 88;

export const appleChanges = {
  authenticationMessageSecret: secret()
    .min(APPLE_SECRET)
    .optional()
    .meta({
      title: 'Authentication Message Secret',
      description: `Secret for messages that ask users to sign in, at least ${APPLE_SECRET} characters`,
      example: 'a'.repeat(APPLE_SECRET),
    }),
};

export const apple = {
  businessId: text('Business ID', 'ID of the Apple Messages for Business account', '2740f141-89c1-515f-07eb-1128dd73491'),
  apiSecret: hidden('API Secret', 'Secret of your messaging service provider at Apple'),
  mspId: text('Provider ID', 'ID of your messaging service provider at Apple', 'e7e495d5-bf78-531d-baf6-7f419f7fb592'),
  ...appleChanges,
};

export const line = {
  channelId: text('Channel ID', 'ID of the channel at LINE; it and its secret may follow later', '1286564967').optional(),
  channelSecret: hidden('Channel Secret', 'Secret of the channel at LINE').optional(),
  channelAccessToken: hidden('Channel Access Token', 'Access token of the channel at LINE').optional(),
  serviceCode: text('Service Code', 'Service code that LINE gave the business', 'SC001').optional(),
  switcherSecret: hidden('Switcher Secret', 'Switcher secret that LINE gave the business').optional(),
  qrCodeUrl: address(
    'QR Code URL',
    'Address of the QR code in the LINE developers console',
    'https://qr-official.line.me/M/1O4fb8.png',
  ).optional(),
};

export const telegram = { token: hidden('Bot Token', 'Token that BotFather gave the bot') };

export const viber = { token: hidden('Account Token', 'Token of the Viber bot') };

export const twitter = {
  consumerKey: hidden('Consumer Key', 'Consumer key of the app at Twitter'),
  consumerSecret: hidden('Consumer Secret', 'Consumer secret of the app at Twitter'),
  accessTokenKey: hidden('Access Token', 'Access token of the account, from its sign-in'),
  accessTokenSecret: hidden('Access Token Secret', 'Secret that belongs to the access token'),
};
