import { choices, z } from '../../../../language/fields';
import { jsonObject } from '../../shared/fields/objects';
import { integrationId } from './ids';

const channel = z
  .object({ by: z.literal('integration'), integrationId: integrationId() })
  .meta({ title: 'Integration', description: 'One channel of the app' });

const channelType = z
  .object({
    by: z.literal('type'),
    integrationType: z
      .string()
      .min(1)
      .meta({ title: 'Type', description: 'Type of the channel', placeholder: 'e.g. whatsapp', example: 'whatsapp' }),
  })
  .meta({ title: 'Type of Channel', description: 'The channel of this type the user has' });

const nowhere = z
  .object({ by: z.literal('none') })
  .meta({ title: 'Nowhere', description: 'Only noted in the conversation, nobody is told' });

/** Where a message goes, if not to the channel the user wrote from last. */
export const destination = () =>
  z
    .discriminatedUnion('by', [channel, channelType, nowhere])
    .optional()
    .meta({
      title: 'Destination',
      description: 'The channel it is delivered to, for messages of the business in personal conversations',
      example: { by: 'type', integrationType: 'whatsapp' },
    });

export function destinationBody(given: z.output<ReturnType<typeof destination>>) {
  if (given === undefined) return undefined;
  const { by, ...rest } = given;
  return by === 'none' ? { integrationType: 'none' } : rest;
}

const payload = jsonObject().meta({
  title: 'Payload',
  description: 'The message as the channel writes it, as a JSON object',
  placeholder: 'e.g. { "type": "text", "text": { "body": "Hello!" } }',
  example: { type: 'text', text: { body: 'Hello!' } },
});

const appleCapabilities = choices({
  LIST: 'List Picker',
  TIME: 'Time Picker',
  FORM: 'Form',
  QUICK: 'Quick Reply',
  AUTH2: 'Authentication',
})
  .default([])
  .meta({ title: 'Capabilities', description: 'What the device must know of to be shown the message' });

/** A message in the channel's own form, in place of the content. */
export const override = () =>
  z
    .discriminatedUnion('channel', [
      z.object({ channel: z.literal('whatsapp'), payload }).meta({ title: 'WhatsApp' }),
      z.object({ channel: z.literal('messenger'), payload }).meta({ title: 'Messenger' }),
      z.object({ channel: z.literal('line'), payload }).meta({ title: 'LINE' }),
      z.object({ channel: z.literal('apple'), payload, withCapabilities: appleCapabilities }).meta({ title: 'Apple Messages' }),
    ])
    .optional()
    .meta({
      title: 'Override',
      description: 'What one channel is sent in place of the content, in its own form',
      example: { channel: 'whatsapp', payload: { type: 'text', text: { body: 'Hello!' } } },
    });

export function overrideBody(given: z.output<ReturnType<typeof override>>) {
  if (given === undefined) return undefined;
  const withCapabilities = given.channel === 'apple' && given.withCapabilities.length > 0 ? given.withCapabilities : undefined;
  return { [given.channel]: { payload: given.payload, withCapabilities } };
}
