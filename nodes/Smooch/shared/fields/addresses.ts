import { matching, z } from '../../../../language/fields';

/** An address on the web, sent as it was written. */
export const webAddress = () =>
  matching(z.string(), /^[hH][tT][tT][pP][sS]?:\/\/[^\s/?#]+\S*$/, 'must be an address that begins with http:// or https://');

const MAIL = /^[^\s@]+@[^\s@]+$/;
/** An email address, as loosely checked as channels take it. */
export const mailAddress = () => matching(z.string(), MAIL, 'must be an email address such as jane@example.com');

/** The address the service gave an uploaded file. */
export const mediaAddress = () =>
  webAddress().meta({
    title: 'Media URL',
    description: 'Address of the file, as Attachment › Upload gave it',
    placeholder: 'e.g. https://media.smooch.io/apps/5f00/cat.png',
    example: 'https://media.smooch.io/apps/5f00/cat.png',
  });
