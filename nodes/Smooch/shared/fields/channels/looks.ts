import { matching, z } from '../../../../../language/fields';
import { address } from './inputs';

/** How the Web Messenger looks; what is left empty the service chooses. */
export const color = (title: string, description: string, example: string) =>
  matching(z.string(), /^(?:[0-9A-Fa-f]{3}){1,2}$/, 'must be three or six hex digits without #, such as 0099ff')
    .optional()
    .meta({ title, description, placeholder: `e.g. ${example}`, example });

export const pixels = (title: string, description: string) =>
  matching(z.string(), /^\d{1,4}$/, 'must be a whole number of pixels')
    .optional()
    .meta({ title, description, placeholder: 'e.g. 58', example: '58' });

export const picture = (title: string, description: string) => address(title, description, 'https://example.com/icon.png').optional();
