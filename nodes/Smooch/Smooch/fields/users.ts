import { z } from '../../../../language/fields';
import type { Values } from '../../../../language/operation';
import { jsonObject } from '../../shared/fields/objects';
import { mailAddress } from '../../shared/fields/addresses';
import { dateTime } from './dates';

/** What a user is described by, besides the ID. */
export const userFields = {
  givenName: z.string().optional().meta({
    title: 'Given Name',
    description: 'First name of the user',
    placeholder: 'e.g. Steve',
    example: 'Steve',
    prominent: true,
  }),
  surname: z.string().optional().meta({
    title: 'Surname',
    description: 'Family name of the user',
    placeholder: 'e.g. Miller',
    example: 'Miller',
    prominent: true,
  }),
  email: mailAddress().optional().meta({
    title: 'Email',
    description: 'Email address of the user',
    placeholder: 'e.g. steve@example.com',
    example: 'steve@example.com',
    prominent: true,
  }),
  signedUpAt: dateTime().optional().meta({ title: 'Signed Up At', description: 'When the user became your customer' }),
  properties: jsonObject()
    .refine((given) => Object.values(given).every((value) => typeof value !== 'object'), {
      error: 'may not be nested: every value is text, a number, true or false',
    })
    .optional()
    .meta({
      title: 'Custom Properties',
      description: 'What else is known of the user, as a JSON object of texts, numbers and booleans; those not named here stay',
      placeholder: 'e.g. { "plan": "gold" }',
      example: { plan: 'gold' },
    }),
};

export function userBody(p: Values<typeof userFields>) {
  return { givenName: p.givenName, surname: p.surname, email: p.email, signedUpAt: p.signedUpAt, properties: p.properties };
}
