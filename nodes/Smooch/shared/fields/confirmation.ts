import { invalid } from '../../../../client/errors';
import { z } from '../../../../language/fields';
import { limits } from '../limits';
import { mailAddress, webAddress } from './addresses';
import { linkActions } from './link-actions';

/** Who the user is in a channel of emails. */
export const mailRecipient = {
  address: mailAddress().meta({
    title: 'Address',
    description: 'Email address of the user',
    placeholder: 'e.g. steve@example.com',
    example: 'steve@example.com',
  }),
  subject: z.string().min(1).optional().meta({
    title: 'Subject',
    description: 'Subject of the email; New message from and the name of the app where left empty',
    placeholder: 'e.g. Your order',
    example: 'Your order',
  }),
};

const messageParts = {
  text: z.string().min(1).max(limits.text).optional().meta({
    title: 'Text',
    description: 'What the message says; needed where there is no image',
    placeholder: 'e.g. Shall we go on here?',
    example: 'Shall we go on here?',
    prominent: true,
  }),
  mediaUrl: webAddress().max(limits.mediaUrl).optional().meta({
    title: 'Image URL',
    description: 'Address of a picture to send, with the text beside it',
    placeholder: 'e.g. https://example.com/scarf.png',
    example: 'https://example.com/scarf.png',
  }),
  links: linkActions(),
};

/** How the user agrees to be written to. */
export const confirmation = () =>
  z
    .discriminatedUnion('type', [
      z
        .object({ type: z.literal('prompt') })
        .meta({ title: 'Ask First', description: 'By SMS alone: the service asks whether the user agrees' }),
      z
        .object({ type: z.literal('userActivity'), ...messageParts })
        .meta({ title: 'Wait for an Answer', description: 'Sends the message and links as soon as the user answers it' }),
      z
        .object({ type: z.literal('immediate'), ...messageParts })
        .meta({ title: 'Skip Confirmation', description: 'Links at once: the user has agreed already. A message may be sent along' }),
    ])
    .default({ type: 'prompt' })
    .meta({ title: 'Confirmation', description: 'How the user agrees to be reached there', example: { type: 'immediate' } });

export type Confirmation = z.output<ReturnType<typeof confirmation>>;

/** SMS alone knows how to ask; waiting needs something to answer to. */
export function linkRules({
  channel,
  confirmation: given,
}: {
  readonly channel: { readonly type: string };
  readonly confirmation: Confirmation;
}): void {
  if (given.type === 'prompt') {
    if (channel.type === 'twilio' || channel.type === 'messagebird') return;
    throw invalid(
      'Confirmation',
      "'Confirmation' asks first, which works by SMS alone",
      'Choose Wait for an Answer, or Skip Confirmation where the user has agreed already.',
    );
  }
  if (given.text !== undefined || given.mediaUrl !== undefined) return;
  if (given.type === 'userActivity')
    throw invalid('Confirmation › Text', "'Confirmation › Text' is missing", 'Write what the user is to answer.');
  if ((given.links ?? []).length > 0) throw invalid('Confirmation › Text', "'Confirmation › Text' is missing: links stand below it");
}
