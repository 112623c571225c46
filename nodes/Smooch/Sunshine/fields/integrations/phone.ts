import { hidden, text } from '../../../shared/fields/channels/inputs';

export const twilio = {
  accountSid: text('Account SID', 'Account SID in the Twilio console; it begins with AC', 'ACa1b4c65ee0722712fab89867cb14eac7'),
  authToken: hidden('Auth Token', 'Auth token in the Twilio console, beside the account SID'),
  phoneNumberSid: text(
    'Phone Number SID',
    'Number to send from; it begins with PN. Either this or a messaging service is needed',
    'PN0674df0ecee0c9819bca0ff0bc0a159e',
  )
    .optional()
    .meta({ prominent: true }),
  messagingServiceSid: text(
    'Messaging Service SID',
    'Messaging service to send through; it begins with MG. Either this or a phone number is needed',
    'MG0674df0ecee0c9819bca0ff0bc0a159e',
  )
    .optional()
    .meta({ prominent: true }),
};

export const messagebird = {
  accessKey: hidden('Access Key', 'Access key of the MessageBird account'),
  signingKey: hidden('Signing Key', 'Signing key of the MessageBird account, by which its deliveries are checked'),
  originator: text('Originator', 'Phone number that receives the messages, digits alone', '12262121021'),
};
