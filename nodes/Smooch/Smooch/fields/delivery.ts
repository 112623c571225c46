import { choice, z } from '../../../../language/fields';
import { jsonObject, metadata } from '../../shared/fields/objects';
import { mailAddress, webAddress } from '../../shared/fields/addresses';
import { integrationId } from './ids';
import { integrationTypeTitles } from './integration-types';

/** Who writes. */
export const role = () =>
  choice({ appMaker: 'Business', appUser: 'User' })
    .default('appMaker')
    .meta({ title: 'From', description: 'Who the message is from: the business, or the user on whose behalf it is sent' });

/** How the author is shown. */
export const authorFields = {
  name: z.string().min(1).optional().meta({
    title: 'Author Name',
    description: 'Name shown beside the message',
    placeholder: 'e.g. Jane from Dovecote',
    example: 'Jane from Dovecote',
  }),
  email: mailAddress().optional().meta({
    title: 'Author Email',
    description: 'Email address of the author; a picture may be found by it',
    placeholder: 'e.g. jane@example.com',
    example: 'jane@example.com',
  }),
  avatarUrl: webAddress().optional().meta({
    title: 'Author Picture URL',
    description: 'Address of the picture shown beside the message',
    placeholder: 'e.g. https://example.com/jane.png',
    example: 'https://example.com/jane.png',
  }),
};

export function authorBody(p: z.output<z.ZodObject<typeof authorFields>>) {
  return { name: p.name, email: p.email, avatarUrl: p.avatarUrl };
}

/** The channel a message goes to. */
export const destination = () =>
  z
    .discriminatedUnion('by', [
      z.object({ by: z.literal('integration'), integrationId: integrationId() }).meta({ title: 'One Integration' }),
      z
        .object({
          by: z.literal('type'),
          integrationType: choice(integrationTypeTitles).meta({ title: 'Type', description: 'Type of the channel' }),
        })
        .meta({ title: 'A Type of Channel' }),
    ])
    .optional()
    .meta({
      title: 'Destination',
      description: 'The channel the message goes to; left empty, the one the user wrote through last',
      example: { by: 'type', integrationType: 'whatsapp' },
    });

export function destinationBody(given: z.output<ReturnType<typeof destination>>) {
  if (given === undefined) return undefined;
  return given.by === 'integration' ? { integrationId: given.integrationId } : { integrationType: given.integrationType };
}

/** What one channel is given in place of the message. */
export const override = () =>
  z
    .object({
      channel: choice({ messenger: 'Facebook Messenger', whatsapp: 'WhatsApp', line: 'LINE' }).meta({
        title: 'Channel',
        description: 'The channel that is given something else',
      }),
      payload: jsonObject().meta({
        title: 'Payload',
        description: 'What the channel is given, as a JSON object in its own form',
        placeholder: 'e.g. { "type": "flex", "altText": "Hello" }',
        example: { type: 'flex', altText: 'Hello' },
      }),
    })
    .optional()
    .meta({ title: 'Override', description: "A message in the channel's own form, which only that channel gets" });

export function overrideBody(given: z.output<ReturnType<typeof override>>) {
  return given && { [given.channel]: { payload: given.payload } };
}

/** What a message carries besides what it says. */
export const deliveryFields = {
  ...authorFields,
  metadata: metadata(),
  payload: z.string().min(1).optional().meta({
    title: 'Reply Payload',
    description: 'Payload of the reply that the user is said to have chosen; for texts from a user',
    placeholder: 'e.g. YES',
    example: 'YES',
  }),
  destination: destination(),
  override: override(),
};

export function deliveryBody(p: z.output<z.ZodObject<typeof deliveryFields>>) {
  return {
    ...authorBody(p),
    metadata: p.metadata,
    payload: p.payload,
    destination: destinationBody(p.destination),
    override: overrideBody(p.override),
  };
}
