import { choice, z } from '../../../../language/fields';
import { limits } from '../limits';
import { itemActions, shareableItemActions } from './actions';
import { metadata } from './objects';

const shown = {
  title: z
    .string()
    .min(1)
    .max(limits.label)
    .meta({ title: 'Title', description: 'What the item is', placeholder: 'e.g. Red scarf', example: 'Red scarf' }),
  description: z
    .string()
    .max(limits.label)
    .optional()
    .meta({ title: 'Description', description: 'A line below the title', example: 'Wool' }),
  mediaUrl: z.url().max(limits.mediaUrl).optional().meta({
    title: 'Image URL',
    description: 'Address of a picture',
    placeholder: 'e.g. https://example.com/scarf.png',
    example: 'https://example.com/scarf.png',
  }),
  mediaType: z
    .string()
    .max(limits.label)
    .optional()
    .meta({ title: 'Image Type', description: 'Media type of the picture', placeholder: 'e.g. image/png', example: 'image/png' }),
  altText: z
    .string()
    .max(limits.label)
    .optional()
    .meta({ title: 'Alternative Text', description: 'What the picture shows, for people who cannot see it', example: 'A red scarf' }),
  size: choice({ compact: 'Compact', large: 'Large' }).optional().meta({ title: 'Image Size', description: 'How large the picture is' }),
  metadata: metadata(),
};

/** Rows of a carousel or list; `actions` are the kinds of buttons a generation knows there. */
const rows = <A extends z.ZodArray>(actions: A) =>
  z
    .array(
      z.object({
        ...shown,
        actions: actions.min(1).max(limits.itemActions).meta({ title: 'Actions', description: 'One to three buttons', sortable: true }),
      }),
    )
    .min(1)
    .max(limits.items)
    .meta({ title: 'Items', description: 'What there is to choose from, ten at most', sortable: true });

export const items = rows(itemActions);
/** With the share button, which v1 and v1.1 alone have. */
export const shareableItems = rows(shareableItemActions);
