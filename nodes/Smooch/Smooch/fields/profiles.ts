import { z } from '../../../../language/fields';
import { limits } from '../limits';
import { mailAddress, webAddress } from '../../shared/fields/addresses';

const line = (max: number, title: string, description: string, example: string) =>
  z
    .string()
    .min(1)
    .max(max)
    .optional()
    .meta({ title, description: `${description}, at most ${max} characters`, placeholder: `e.g. ${example}`, example });

/** What WhatsApp shows of a business. */
export const profileFields = {
  about: line(limits.profileAbout, 'About', 'What the business says of itself', 'We answer within an hour').meta({ prominent: true }),
  address: line(limits.profileAddress, 'Address', 'Where the business is', '1 Main Street, Springfield'),
  description: line(limits.profileDescription, 'Description', 'What the business does', 'Flowers, delivered on the same day'),
  email: mailAddress()
    .max(limits.profileEmail)
    .optional()
    .meta({
      title: 'Email',
      description: `Where the business is written to, at most ${limits.profileEmail} characters`,
      placeholder: 'e.g. jane@example.com',
      example: 'jane@example.com',
    }),
  photoUrl: webAddress().optional().meta({
    title: 'Photo URL',
    description: 'Address of the picture, best with 640 × 640 pixels and at most 63 kB',
    placeholder: 'e.g. https://example.com/photo.png',
    example: 'https://example.com/photo.png',
  }),
  vertical: line(limits.profileVertical, 'Industry', 'What kind of business it is', 'Retail'),
  websites: z
    .array(webAddress().max(limits.profileWebsite))
    .max(limits.profileWebsites)
    .optional()
    .meta({
      title: 'Websites',
      description: `Addresses of the business, at most ${limits.profileWebsites} with ${limits.profileWebsite} characters each`,
      placeholder: 'e.g. https://example.com',
      example: ['https://example.com'],
    }),
};
