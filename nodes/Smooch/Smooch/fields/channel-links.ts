import { z } from '../../../../language/fields';
import { mailRecipient, type Confirmation } from '../../shared/fields/confirmation';
import { linkActionsBody } from '../../shared/fields/link-actions';
import { phoneNumber } from '../../shared/fields/phone-number';

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
          ...mailRecipient,
        })
        .meta({ title: 'Mailgun Email' }),
    ])
    .meta({
      title: 'Channel',
      description: 'Channel the user is to be reached through, and by what',
      example: { type: 'twilio', phoneNumber: '+12125550100' },
    });

export function confirmationBody(given: Confirmation) {
  const { type } = given;
  if (type === 'prompt') return { type };
  const { text, mediaUrl, links } = given;
  if (text === undefined && mediaUrl === undefined) return { type };
  const kind = mediaUrl === undefined ? 'text' : 'image';
  return { type, message: { role: 'appMaker', type: kind, text, mediaUrl, actions: linkActionsBody(links) } };
}
