import { matching, secret, z } from '../../../language/fields';
import type { JsonObject } from '../../../language/metadata';
import { needTeamToken } from '../credential/needs';
import { operation } from '../declare';
import { form } from '../form';
import { EMAIL, EMAIL_SENTENCE } from '../patterns';
import { answerOf, objectsAt, textOrNull } from '../values';

const docs = 'https://pushover.net/api/teams';

const memberEmail = () =>
  matching(z.string(), EMAIL, EMAIL_SENTENCE).meta({
    title: 'Email',
    description: 'Email address of the person',
    placeholder: 'e.g. ada@example.com',
    example: 'ada@example.com',
  });

export const getTeam = operation({
  resource: 'team',
  name: 'get',
  title: 'Get',
  action: 'Get team',
  summary: 'Get the name of the team and its members with their devices',
  docs: `${docs}#get`,
  endpoint: 'GET /1/teams.json',
  parameters: {},
  query: (_, settings) => ({ token: needTeamToken(settings) }),
  result: (answer): JsonObject => {
    const said = answerOf(answer);
    return { name: textOrNull(said.name), users: objectsAt(said, 'users') };
  },
});

export const addToTeam = operation({
  resource: 'team',
  name: 'addUser',
  title: 'Add User',
  action: 'Add user to team',
  summary: 'Invite a person to the team, or make an account that works at once',
  docs: `${docs}#add_user`,
  endpoint: 'POST /1/teams/add_user.json',
  parameters: {
    email: memberEmail(),
    name: z.string().optional().meta({
      title: 'Name',
      description: 'Full name of the person',
      placeholder: 'e.g. Ada Lovelace',
      example: 'Ada Lovelace',
      prominent: true,
    }),
    password: secret().optional().meta({
      title: 'Password',
      description: 'First password of a new account. Left out: a random one, which Pushover mails in clear text',
      example: 'correct horse',
    }),
    instant: z.boolean().default(false).meta({
      title: 'Instant',
      description: 'Whether the person is shown how to log in right away, by a link instead of a password',
    }),
    admin: z.boolean().default(false).meta({ title: 'Administrator', description: 'Whether the person may administer the team' }),
    group: z.string().optional().meta({
      title: 'Group Name',
      description: 'Name of a group to put the person into. It is made where there is none of that name',
      placeholder: 'e.g. On call',
      example: 'On call',
    }),
  },
  body: ({ email, name, password, instant, admin, group }, settings) =>
    form({
      token: needTeamToken(settings),
      email,
      name,
      password,
      instant: instant ? 'true' : undefined,
      admin: admin ? 'true' : undefined,
      group,
    }),
  result: (answer, { email }): JsonObject => ({ ...answerOf(answer), email }),
});

export const revokeInvitation = operation({
  resource: 'team',
  name: 'revokeInvitation',
  title: 'Revoke Invitation',
  action: 'Revoke invitation to team',
  summary: 'Take back an invitation that was not yet accepted',
  docs: `${docs}#revoke_invitation`,
  endpoint: 'POST /1/teams/revoke_invitation.json',
  parameters: { email: memberEmail() },
  body: ({ email }, settings) => form({ token: needTeamToken(settings), email }),
  result: (answer, { email }): JsonObject => ({ ...answerOf(answer), email }),
});

export const removeFromTeam = operation({
  resource: 'team',
  name: 'removeUser',
  title: 'Remove User',
  action: 'Remove user from team',
  summary: 'Take a person out of the team; the account itself stays',
  docs: `${docs}#remove_user`,
  endpoint: 'POST /1/teams/remove_user.json',
  parameters: { email: memberEmail() },
  body: ({ email }, settings) => form({ token: needTeamToken(settings), email }),
  result: (answer, { email }): JsonObject => ({ ...answerOf(answer), email }),
});
