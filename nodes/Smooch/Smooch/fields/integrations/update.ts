import { z } from '../../../../../language/fields';
import type { Writable } from '../../../../../language/operation';
import { webMessenger } from '../../../shared/fields/channels/web-messenger';
import { apnChanges, lineChanges } from './channels';
import { mailgunChanges, whatsappChanges } from './phone';

const kinds = z.discriminatedUnion('type', [
  z.object({ type: z.literal('web'), ...webMessenger }).meta({ title: 'Web Messenger' }),
  z.object({ type: z.literal('line'), ...lineChanges }).meta({ title: 'LINE' }),
  z.object({ type: z.literal('whatsapp'), ...whatsappChanges }).meta({ title: 'WhatsApp' }),
  z.object({ type: z.literal('mailgun'), ...mailgunChanges }).meta({ title: 'Mailgun Email' }),
  z.object({ type: z.literal('apn'), ...apnChanges }).meta({ title: 'Apple Push Notifications' }),
]);

/** What can be changed of a channel besides its name; all others would have to be connected anew. */
export const integrationChanges = () =>
  kinds.optional().meta({
    title: 'Changes',
    description: 'What else is changed, by the kind of the channel; all other kinds have nothing but the name to change',
    example: { type: 'mailgun', hideUnsubscribeLink: true },
    prominent: true,
  });

/** The kind only chose the fields: the service knows it by the ID. */
export function changesBody(changes: z.output<typeof kinds> | undefined): Readonly<Record<string, Writable>> {
  return { ...changes, type: undefined };
}
