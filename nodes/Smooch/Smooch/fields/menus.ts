import { z } from '../../../../language/fields';
import { limits } from '../limits';
import { webAddress } from '../../shared/fields/addresses';

const text = () =>
  z
    .string()
    .min(1)
    .meta({ title: 'Text', description: 'What the entry reads', placeholder: 'e.g. Opening hours', example: 'Opening hours' });

const linkItem = z
  .object({
    type: z.literal('link'),
    text: text(),
    uri: webAddress().meta({
      title: 'Address',
      description: 'The page that opens',
      placeholder: 'e.g. https://example.com/hours',
      example: 'https://example.com/hours',
    }),
  })
  .meta({ title: 'Link' });

const postbackItem = z
  .object({
    type: z.literal('postback'),
    text: text(),
    payload: z.string().min(1).meta({
      title: 'Payload',
      description: 'What the webhook with the trigger postback gets',
      placeholder: 'e.g. HOURS',
      example: 'HOURS',
    }),
  })
  .meta({ title: 'Postback' });

const submenuItem = z
  .object({
    type: z.literal('submenu'),
    text: text(),
    items: z
      .array(z.discriminatedUnion('type', [linkItem, postbackItem]))
      .min(1)
      .meta({ title: 'Entries', description: 'What the submenu holds', sortable: true }),
  })
  .meta({ title: 'Submenu' });

/** What a menu is made of. */
export const menuFields = {
  items: z
    .array(z.discriminatedUnion('type', [linkItem, postbackItem, submenuItem]))
    .min(1)
    .max(limits.menuItems)
    .meta({
      title: 'Entries',
      description: `What the menu holds, at most ${limits.menuItems} entries; submenus hold more`,
      example: [{ type: 'postback', text: 'Opening hours', payload: 'HOURS' }],
      sortable: true,
    }),
  inputEnabled: z
    .boolean()
    .optional()
    .meta({ title: 'Allow Typing', description: 'Whether users may type as well; otherwise the menu is all they have' }),
};

export function menuBody({ items, inputEnabled }: z.output<z.ZodObject<typeof menuFields>>) {
  return { items, settings: inputEnabled === undefined ? undefined : { inputEnabled } };
}
