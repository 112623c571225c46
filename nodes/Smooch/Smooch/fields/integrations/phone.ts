import { deploymentId } from '../ids';
import { mailgunAccount, mailgunChanges } from '../../../shared/fields/channels/accounts';
import { address, hidden, text } from '../../../shared/fields/channels/inputs';

export const twilio = {
  accountSid: text('Account SID', 'Account SID in the Twilio console; it begins with AC', 'ACa1b4c65ee0722712fab89867cb14eac7'),
  authToken: hidden('Auth Token', 'Auth token in the Twilio console, beside the account SID'),
  phoneNumberSid: text('Phone Number SID', 'Number to send from; it begins with PN', 'PN0674df0ecee0c9819bca0ff0bc0a159e'),
};

export const messagebird = {
  accessKey: hidden('Access Key', 'Access key of the MessageBird account'),
  originator: text('Originator', 'Phone number that receives the messages, digits alone', '12262121021'),
  signingKey: hidden('Signing Key', 'Signing key of the MessageBird account, by which its deliveries are checked').optional(),
};

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
