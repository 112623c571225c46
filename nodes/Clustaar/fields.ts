import { matching, maxCodePoints, secret, z } from '../../language/fields';
import { limits } from './limits';

/** Letters and digits of any script and `_`. */
const ATTRIBUTE_NAME = /^[\p{L}\p{N}_]+$/u;

export const interlocutorId = () =>
  matching(z.string(), /^[A-Za-z0-9_-]{1,64}$/, 'may hold only letters, digits, _ and -').meta({
    title: 'Interlocutor ID',
    description: "Clustaar's ID of the person, as creating one gave or as a step names it",
    placeholder: 'e.g. 5f0c1d2e3a4b5c6d7e8f9001',
    example: '5f0c1d2e3a4b5c6d7e8f9001',
  });

export const userId = () =>
  maxCodePoints(limits.userId)
    .min(1)
    .meta({
      title: 'User ID',
      description: `Your own ID of the person, 1 to ${limits.userId} characters`,
      placeholder: 'e.g. shop-42',
      example: 'shop-42',
    });

/** Optional: what is left out stays unknown. */
const attribute = (title: string, description: string, example: string) =>
  maxCodePoints(limits.attribute)
    .optional()
    .meta({ title, description, placeholder: `e.g. ${example}`, example, prominent: true });

/** What is known of a person. */
export const profile = {
  firstName: attribute('First Name', 'First name of the person', 'Zoé'),
  lastName: attribute('Last Name', 'Last name of the person', 'Martin'),
  email: attribute('Email', 'Email address of the person', 'zoe@example.org'),
  phoneNumber: attribute('Phone Number', 'Telephone number of the person', '+33 1 23 45 67 89'),
  customAttributes: z
    .record(z.string().regex(ATTRIBUTE_NAME), z.string())
    .optional()
    .meta({
      title: 'Custom Attributes',
      description: 'Texts of your own, kept with the person. Their names hold only letters, digits and _',
      example: { plan: 'gold' },
      prominent: true,
    }),
};

export const socketToken = () =>
  secret().meta({
    title: 'Socket Token',
    description: "The token that creating the interlocutor with 'Ask for Socket Token' gave. Clustaar gives it only the first time",
    example: 'socket-token',
  });

/** Where a conversation can be led. */
export const target = {
  type: z
    .enum(['step', 'story'])
    .default('step')
    .meta({
      title: 'Target',
      choices: { step: 'Step', story: 'Story' },
      description: 'Whether the conversation goes to a step or to the beginning of a story',
    }),
  id: matching(z.string(), /^[A-Za-z0-9]{24}$/, 'must be 24 letters and digits').meta({
    title: 'Target ID',
    description: 'ID of the step or story, which stands in its address',
    placeholder: 'e.g. 5f0c1d2e3a4b5c6d7e8f9012',
    example: '5f0c1d2e3a4b5c6d7e8f9012',
  }),
};
