import { z } from '../../../../language/fields';
import { contentBody, contentTypes, messageText, rawContent, sayingSomething } from '../../shared/fields/content';
import { items } from '../../shared/fields/items';
import { jsonObject } from '../../shared/fields/objects';

const rich = {
  htmlText: messageText().optional().meta({
    title: 'HTML',
    description: 'The text as HTML, for channels that show it; the others show the text',
    placeholder: 'e.g. <b>Hello!</b>',
    example: '<b>Hello!</b>',
  }),
  markdownText: messageText().optional().meta({
    title: 'Markdown',
    description: 'The text as Markdown, in place of HTML',
    placeholder: 'e.g. **Hello!**',
    example: '**Hello!**',
  }),
};

const form = {
  text: messageText().optional().meta({ description: 'Stands above the link to the form, on channels that show a link in its place' }),
};

const every = {
  blockChatInput: z.boolean().optional().meta({
    title: 'Block Chat Input',
    description: 'Whether the user cannot write while this is the last message, where the messenger can do that',
  }),
};

const template = z
  .object({
    type: z.literal('template'),
    template: jsonObject().meta({
      title: 'Template',
      description: 'The template and its values as WhatsApp writes them, as a JSON object',
      placeholder: 'e.g. { "name": "order_shipped", "language": { "policy": "deterministic", "code": "en" } }',
      example: { name: 'order_shipped', language: { policy: 'deterministic', code: 'en' } },
    }),
    ...every,
  })
  .meta({ title: 'WhatsApp Template', description: 'A message that WhatsApp has approved before' });

const types = z
  .discriminatedUnion('type', [...contentTypes({ items, text: rich, media: rich, form, every }), template, rawContent])
  .check(sayingSomething);

export type Content = z.output<typeof types>;

/** What a message says or shows. */
export const content = () =>
  types.meta({ title: 'Content', description: 'What the message says or shows', example: { type: 'text', text: 'Hello!' } });

/** The content, and the schema it is in where that is not the service's own. */
export function contentParts(given: Content) {
  return { content: contentBody(given), schema: given.type === 'template' ? 'whatsapp' : undefined };
}
