import { deploymentId } from '../ids';
import { mailgunAccount, mailgunChanges, messagebirdAccount, twilioAccount } from '../../../shared/fields/channels/accounts';
import { address, hidden, text } from '../../../shared/fields/channels/inputs';

export const twilio = {
  ...twilioAccount,
  phoneNumberSid: text('Phone Number SID', 'Number to send from; it begins with PN', 'PN0674df0ecee0c9819bca0ff0bc0a159e'),
};

export const messagebird = { ...messagebirdAccount, signingKey: messagebirdAccount.signingKey.optional() };

export { mailgunChanges };
export const mailgun = { ...mailgunAccount, ...mailgunChanges };

const fallbackLanguage = text('Fallback Language', 'Language of message templates where none is said', 'en_US').optional();
export const whatsapp = {
  deploymentId: deploymentId(),
  hsmFallbackLanguage: fallbackLanguage,
};
export const whatsappChanges = { hsmFallbackLanguage: fallbackLanguage };

/** How WhatsApp was connected before there were deployments. */
export const whatsappClient = {
  baseUrl: address('Client URL', 'Address of your WhatsApp client', 'https://whatsapp.example.com'),
  username: text('Username', 'Name with which the service signs in to the client', 'admin'),
  password: hidden('Password', 'Password with which the service signs in to the client'),
  hsmFallbackLanguage: fallbackLanguage,
};
