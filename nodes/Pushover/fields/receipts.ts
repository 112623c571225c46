import { matching, z } from '../../../language/fields';
import { KEY, KEY_SENTENCE } from '../patterns';

/** The receipt of an emergency message. */
export const receipt = () =>
  matching(z.string(), KEY, KEY_SENTENCE).meta({
    title: 'Receipt',
    description: 'Receipt of an emergency message, as sending it gave. Pushover keeps it for a week',
    placeholder: 'e.g. rA1b2C3d4E5f6G7h8I9j0K1l2M3n4o',
    example: ['rA1b2C3d4E5f6G7', 'h8I9j0K1l2M3n4o'].join(''),
  });
