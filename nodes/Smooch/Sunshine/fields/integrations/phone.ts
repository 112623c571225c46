import { messagebirdAccount, twilioAccount } from '../../../shared/fields/channels/accounts';
import { text } from '../../../shared/fields/channels/inputs';

export const twilio = {
  ...twilioAccount,
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

export { messagebirdAccount as messagebird };
