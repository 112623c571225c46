import { matching, z } from '../../../../../language/fields';
import { metaApp } from '../../../shared/fields/channels/accounts';
import { flag, hidden, text } from '../../../shared/fields/channels/inputs';

const pageAccessToken = hidden(
  'Page Access Token',
  'Access token of the Facebook page; that of the page the Instagram account is linked to',
);

const stories = {
  storyRepliesEnabled: flag('Story Replies', 'Whether replies and reactions to stories of the business become messages'),
  storyMentionsEnabled: flag('Story Mentions', 'Whether being mentioned in the story of a user is reported as a referral'),
};

export const messenger = {
  pageAccessToken,
  ...metaApp,
  pageId: matching(z.string(), /^\d{1,20}$/, 'may hold only digits')
    .optional()
    .meta({ title: 'Page ID', description: 'ID of the Facebook page', placeholder: 'e.g. 123212323432123', example: '123212323432123' }),
  pageName: text('Page Name', 'Name of the Facebook page', 'Dovecote').optional(),
};
export const messengerChanges = { pageAccessToken: pageAccessToken.optional() };

export const instagram = { pageAccessToken, ...metaApp, ...stories };
export const instagramChanges = { pageAccessToken: pageAccessToken.optional(), ...stories };

export const whatsapp = {
  hsmFallbackLanguage: text(
    'Fallback Language',
    'Language of message templates that are sent by shorthand, en_US where none is given',
    'de_DE',
  ).optional(),
  accountId: text(
    'Business Account ID',
    'ID of the WhatsApp business account; with the access token, templates can be shown as text',
    '102290129340398',
  ).optional(),
  accountManagementAccessToken: hidden(
    'Account Access Token',
    'Access token of the business account, to read its message templates',
  ).optional(),
};
