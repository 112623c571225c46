import { z } from '../../../../language/fields';
import type { JsonObject } from '../../../../language/metadata';
import type { Writable } from '../../../../language/operation';
import { contentBody, contentTypes, rawContent, sayingSomething } from '../../shared/fields/content';
import { plainFormFields } from '../../shared/fields/form-fields';
import { shareableItems } from '../../shared/fields/items';
import { jsonObject } from '../../shared/fields/objects';

const media = {
  mediaType: z.string().min(1).optional().meta({
    title: 'Media Type',
    description: 'Kind of file behind the address, where that does not tell it itself',
    placeholder: 'e.g. image/png',
    example: 'image/png',
  }),
};

const form = {
  fields: plainFormFields,
  blockChatInput: z
    .boolean()
    .optional()
    .meta({ title: 'Block Chat Input', description: 'Whether the user has to fill in the form before writing anything else' }),
};

/** WhatsApp's own form of a message, past the service's. */
const whatsapp = z
  .object({
    type: z.literal('whatsapp'),
    message: jsonObject().meta({
      title: 'Message',
      description: 'The message as WhatsApp writes it, as a JSON object: a template, say',
      placeholder: 'e.g. { "type": "template", "template": { "name": "order_shipped" } }',
      example: { type: 'template', template: { name: 'order_shipped' } },
    }),
  })
  .meta({ title: 'WhatsApp Message', description: "In WhatsApp's own form, such as a template it has approved" });

const own = [...contentTypes({ items: shareableItems, text: {}, media, form, every: {} }), rawContent] as const;
const keptTypes = z.discriminatedUnion('type', own).check(sayingSomething);
const types = z.discriminatedUnion('type', [...own, whatsapp]).check(sayingSomething);

export type Content = z.output<typeof types>;

const texts = { title: 'Content', description: 'What the message says or shows', example: { type: 'text', text: 'Hello!' } };

/** What a message says or shows. */
export const content = () => types.meta(texts);

/** What a template says or shows; WhatsApp keeps its own templates itself. */
export const templateContent = () => keptTypes.meta(texts);

/** Whether only the business can send it. */
export function hasActions(given: Content): boolean {
  return 'actions' in given && given.actions !== undefined && given.actions.length > 0;
}

/** The content as v1.1 takes it, flat among what else a message has. */
export function contentParts(given: Content): Readonly<Record<string, Writable>> {
  return given.type === 'whatsapp' ? nativeParts(given.message) : flat(contentBody(given));
}

/** The content of a notification, which has it apart from all else. */
export function notificationParts(given: Content): Readonly<Record<string, Writable>> {
  return given.type === 'whatsapp' ? nativeParts(given.message) : { message: contentBody(given) };
}

function nativeParts(message: JsonObject): Readonly<Record<string, Writable>> {
  return { messageSchema: 'whatsapp', message };
}

function flat(body: Writable): Readonly<Record<string, Writable>> {
  return isFlat(body) ? body : {};
}

function isFlat(body: Writable): body is Readonly<Record<string, Writable>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}
