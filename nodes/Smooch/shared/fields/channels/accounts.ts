import { mailAddress } from '../addresses';
import { flag, hidden, text } from './inputs';

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
