import { z } from '../../../../language/fields';
import type { Lookup } from '../../../../language/field';
import { mailRecipient, type Confirmation } from '../../shared/fields/confirmation';
import { linkActionsBody } from '../../shared/fields/link-actions';
import { phoneNumber } from '../../shared/fields/phone-number';
import { integrationId } from './ids';

const listed = (type: string): Lookup => ({
  operation: 'integration.getMany',
  parameters: { types: [type] },
  value: 'id',
  title: 'displayName',
});

const byPhone = <const T extends 'whatsapp' | 'twilio' | 'messagebird'>(type: T, title: string) =>
  z
    .object({
      type: z.literal(type),
      integrationId: integrationId().meta({ description: 'The channel as it is connected with the app', lookup: listed(type) }),
      phoneNumber: phoneNumber(),
    })
    .meta({ title });

/** The channel that is linked, and who the user is there. */
export const matchCriteria = () =>
  z
    .discriminatedUnion('type', [
      byPhone('whatsapp', 'WhatsApp'),
      byPhone('twilio', 'Twilio SMS'),
      byPhone('messagebird', 'MessageBird SMS'),
      z
        .object({
          type: z.literal('mailgun'),
          integrationId: integrationId().meta({ description: 'The channel as it is connected with the app', lookup: listed('mailgun') }),
          ...mailRecipient,
        })
        .meta({ title: 'Mailgun Email' }),
    ])
    .meta({
      title: 'Channel',
      description: 'Channel the user is to be reached through, and by what',
      example: { type: 'whatsapp', integrationId: '5f00ee00ee00ee00ee00ee05', phoneNumber: '+12125550100' },
    });

/** How the user agrees, as v2 writes it: the message is a message of its own. */
export function confirmationBody(given: Confirmation) {
  const { type } = given;
  if (type === 'prompt' || (given.text === undefined && given.mediaUrl === undefined)) return { type };
  const { text, mediaUrl, links } = given;
  const content = { type: mediaUrl === undefined ? 'text' : 'image', mediaUrl, text, actions: linkActionsBody(links) };
  return { type, message: { author: { type: 'business' }, content } };
}
