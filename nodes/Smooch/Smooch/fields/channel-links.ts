import { invalid } from '../../../../client/errors';
import { z } from '../../../../language/fields';
import { limits } from '../../shared/limits';
import { mailAddress, webAddress } from '../../shared/fields/addresses';
import { linkActions, linkActionsBody } from './link-actions';
import { phoneNumber } from './phone-number';

const byPhone = <const T extends string>(type: T, title: string) =>
  z.object({ type: z.literal(type), phoneNumber: phoneNumber() }).meta({ title });

const names = {
  givenName: z.string().min(1).optional().meta({
    title: 'Given Name',
    description: 'First name of the user, which makes it likelier that they are found',
    placeholder: 'e.g. Steve',
    example: 'Steve',
  }),
  surname: z.string().min(1).optional().meta({
    title: 'Surname',
    description: 'Family name of the user, which makes it likelier that they are found',
    placeholder: 'e.g. Miller',
    example: 'Miller',
  }),
};

/** The channel to link, and who the user is there. */
export const linkedChannel = () =>
  z
    .discriminatedUnion('type', [
      byPhone('twilio', 'Twilio SMS'),
      byPhone('messagebird', 'MessageBird SMS'),
      byPhone('whatsapp', 'WhatsApp'),
      z.object({ type: z.literal('messenger'), phoneNumber: phoneNumber(), ...names }).meta({ title: 'Facebook Messenger' }),
      z
        .object({
          type: z.literal('mailgun'),
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
        })
        .meta({ title: 'Mailgun Email' }),
    ])
    .meta({
      title: 'Channel',
      description: 'Channel the user is to be reached through, and by what',
      example: { type: 'twilio', phoneNumber: '+12125550100' },
    });

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

type Confirmation = z.output<ReturnType<typeof confirmation>>;

export function confirmationBody(given: Confirmation) {
  const { type } = given;
  if (type === 'prompt') return { type };
  const { text, mediaUrl, links } = given;
  if (text === undefined && mediaUrl === undefined) return { type };
  const kind = mediaUrl === undefined ? 'text' : 'image';
  return { type, message: { role: 'appMaker', type: kind, text, mediaUrl, actions: linkActionsBody(links) } };
}

/** SMS alone knows how to ask; waiting needs something to answer to. */
export function linkRules({
  channel,
  confirmation: given,
}: {
  readonly channel: z.output<ReturnType<typeof linkedChannel>>;
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
