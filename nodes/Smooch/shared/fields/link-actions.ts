import { z } from '../../../../language/fields';
import { metadata } from './objects';
import { webAddress } from './addresses';

/** Buttons that open a page: the only ones the message of a confirmation may have. */
export const linkActions = () =>
  z
    .array(
      z.object({
        text: z.string().min(1).meta({
          title: 'Text',
          description: 'What the button says',
          placeholder: 'e.g. Terms of use',
          example: 'Terms of use',
        }),
        uri: webAddress().meta({
          title: 'URL',
          description: 'The page it opens',
          placeholder: 'e.g. https://example.com',
          example: 'https://example.com',
        }),
        metadata: metadata(),
      }),
    )
    .optional()
    .meta({ title: 'Links', description: 'Buttons under the message that open a page', sortable: true });

export function linkActionsBody(links: z.output<ReturnType<typeof linkActions>>) {
  return links?.map((link) => ({ type: 'link', ...link }));
}
