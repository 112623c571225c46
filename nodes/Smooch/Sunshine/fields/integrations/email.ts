import { mailgunAccount, mailgunChanges } from '../../../shared/fields/channels/accounts';
import { hidden } from '../../../shared/fields/channels/inputs';

export { mailgunChanges };

export const mailgun = {
  ...mailgunAccount,
  signingKey: hidden('Webhook Signing Key', 'Signing key for webhooks in the Mailgun account, if it is not the API key').optional(),
  ...mailgunChanges,
};
