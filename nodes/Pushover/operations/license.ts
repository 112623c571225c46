import { invalid } from '../../../client/errors';
import { choice, z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import { needToken } from '../credential/needs';
import { operation } from '../declare';
import { userKey } from '../fields/recipients';
import { form } from '../form';
import { answerOf, numberOrNull } from '../values';

export const getCredits = operation({
  resource: 'license',
  name: 'getCredits',
  title: 'Get Credits',
  action: 'Get license credits',
  summary: 'Get how many prepaid licenses the application can still give away',
  docs: 'https://pushover.net/api/licensing',
  endpoint: 'GET /1/licenses.json',
  parameters: {},
  query: (_, settings) => ({ token: needToken(settings) }),
  result: (answer) => ({ credits: numberOrNull(answerOf(answer).credits) }),
});

export const assignLicense = operation({
  resource: 'license',
  name: 'assign',
  title: 'Assign',
  action: 'Assign license to user',
  summary: 'Give a user one of the prepaid licenses, for ever: it cannot be taken back, and a failed attempt is never repeated by itself',
  docs: 'https://pushover.net/api/licensing',
  endpoint: 'POST /1/licenses/assign.json',
  parameters: {
    user: userKey().optional().meta({ description: 'Key of the user; or give the email address', prominent: true }),
    email: z
      .string()
      .regex(/^[^\s@]+@[^\s@]+$/, 'must be an email address')
      .optional()
      .meta({
        title: 'Email',
        description: 'Email address of the account, in place of the user key',
        placeholder: 'e.g. ada@example.com',
        patternMessage: 'must be an email address',
        prominent: true,
      }),
    os: choice({ Android: 'Android', iOS: 'Apple iOS', Desktop: 'Desktop' }).optional().meta({
      title: 'Platform',
      description: 'What the license is for. Left out: the first platform on which the user adds a device',
    }),
  },
  check: ({ user, email }) => {
    if ((user === undefined) !== (email === undefined)) return;
    throw invalid('User Key', "Either 'User Key' or 'Email' must be filled in, and only one of them", 'A license goes to one person.');
  },
  body: ({ user, email, os }, settings) => form({ token: needToken(settings), user, email, os }),
  result: (answer): JsonObject => ({ ...answerOf(answer), credits: numberOrNull(answerOf(answer).credits) }),
  repeatable: 'never',
});
