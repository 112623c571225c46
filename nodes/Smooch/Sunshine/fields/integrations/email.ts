import { mailAddress } from '../../../shared/fields/addresses';
import { flag, hidden, text } from './inputs';

/** What can be changed later. */
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

export const mailgun = {
  apiKey: hidden('API Key', 'API key of the Mailgun account'),
  domain: text('Domain', 'Domain that relays the emails, verified at Mailgun', 'mg.example.com'),
  incomingAddress: mailAddress().meta({
    title: 'Incoming Address',
    description: 'Address that users write to, at the same domain',
    placeholder: 'e.g. help@mg.example.com',
    example: 'help@mg.example.com',
  }),
  signingKey: hidden('Webhook Signing Key', 'Signing key for webhooks in the Mailgun account, if it is not the API key').optional(),
  ...mailgunChanges,
};
