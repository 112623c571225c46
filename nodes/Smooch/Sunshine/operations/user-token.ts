import { z } from '../../../../language/fields';
import { mailAddress } from '../../shared/fields/addresses';
import { needKey } from '../../shared/credential/needs';
import { signUserToken, tokenLifetime, type UserToken } from '../../shared/user-token';
import { local } from '../declare';
import { externalId } from '../fields/users';

const createUserToken = local({
  resource: 'userToken',
  name: 'create',
  title: 'Create',
  action: 'Create user token',
  summary: 'Make the token (JWT) with which the web messenger or an app signs a user in; nothing is sent. The API itself does not take it',
  docs: 'https://developer.zendesk.com/documentation/conversations/messaging-platform/users/authenticating-users/',
  parameters: {
    externalId: externalId().max(255).meta({ description: 'Your own ID of the user; the messenger has to be given the same' }),
    lifetime: tokenLifetime(),
    name: z.string().min(1).optional().meta({
      title: 'Name',
      description: 'Name of the user, shown to agents',
      placeholder: 'e.g. Jane Doe',
      example: 'Jane Doe',
    }),
    email: mailAddress().optional().meta({
      title: 'Email',
      description: 'Email address of the user, shown to agents',
      placeholder: 'e.g. jane@example.com',
      example: 'jane@example.com',
    }),
    emailVerified: z.boolean().optional().meta({
      title: 'Email Verified',
      description: 'Whether the address is known to be that of the user, who is then recognized by it',
    }),
  },
  compute: ({ externalId: id, lifetime, name, email, emailVerified }, { credential, now }): UserToken =>
    signUserToken(needKey(credential), {
      userId: id,
      lifetime,
      now,
      claims: {
        scope: 'user',
        external_id: id,
        ...(name === undefined ? {} : { name }),
        ...(email === undefined ? {} : { email }),
        ...(emailVerified === undefined ? {} : { email_verified: emailVerified }),
      },
    }),
});

export const userTokenOperations = [createUserToken] as const;
