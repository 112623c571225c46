import { choice, matching, z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import { needToken } from '../credential/needs';
import { operation } from '../declare';
import { userKey } from '../fields/recipients';
import { form } from '../form';
import { EMAIL, EMAIL_SENTENCE } from '../patterns';
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
    to: z
      .discriminatedUnion('by', [
        z.object({ by: z.literal('user'), user: userKey() }).meta({ title: 'User Key' }),
        z
          .object({
            by: z.literal('email'),
            email: matching(z.string(), EMAIL, EMAIL_SENTENCE).meta({
              title: 'Email',
              description: 'Email address of the account',
              placeholder: 'e.g. ada@example.com',
              example: 'ada@example.com',
            }),
          })
          .meta({ title: 'Email' }),
      ])
      .meta({ title: 'Recipient', description: 'Who gets the license, by user key or email address' }),
    os: choice({ Android: 'Android', iOS: 'Apple', Desktop: 'Desktop' }).optional().meta({
      title: 'Platform',
      description: 'What the license is for. Left out: the first platform on which the user adds a device',
    }),
  },
  body: ({ to, os }, settings) => form({ token: needToken(settings), ...(to.by === 'user' ? { user: to.user } : { email: to.email }), os }),
  result: (answer): JsonObject => ({ ...answerOf(answer), credits: numberOrNull(answerOf(answer).credits) }),
  repeatable: 'never',
});
