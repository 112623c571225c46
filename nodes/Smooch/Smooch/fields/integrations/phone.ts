import { deploymentId } from '../ids';
import { mailAddress } from '../../../shared/fields/addresses';
import { address, flag, hidden, text } from './inputs';

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

const mailgunChoices = {
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
export const mailgun = {
  apiKey: hidden('API Key', 'API key of the Mailgun account'),
  domain: text('Domain', 'Domain that relays the emails, verified at Mailgun', 'mg.example.com'),
  incomingAddress: mailAddress().meta({
    title: 'Incoming Address',
    description: 'Address that users write to, at the same domain',
    placeholder: 'e.g. help@mg.example.com',
    example: 'help@mg.example.com',
  }),
  ...mailgunChoices,
};
export const mailgunChanges = mailgunChoices;

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
