import { z } from '../../../../../language/fields';
import { formFields } from '../../../shared/fields/form-fields';
import { address, flag } from '../../../shared/fields/channels/inputs';

/** What the Web Messenger asks for before the first message. */
export const prechatCapture = z
  .object({
    enabled: flag('Enabled', 'Whether the form is shown before the first message'),
    enableEmailLinking: flag('Link Email', 'Whether users are reached by the email address they gave; it takes a Mailgun integration'),
    avatarUrl: address('Avatar URL', 'Picture beside the automatic reply', 'https://example.com/avatar.png').optional(),
    fields: formFields.optional().meta({ description: 'What is asked for; name and email address where nothing is given' }),
  })
  .optional()
  .meta({ title: 'Form Before Chat', description: 'Asks users who they are before their first message' });
