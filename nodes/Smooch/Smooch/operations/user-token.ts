import { z } from '../../../../language/fields';
import { needKey } from '../../shared/credential/needs';
import { signUserToken, tokenLifetime, type UserToken } from '../../shared/user-token';
import { local } from '../declare';
import { mailAddress } from '../../shared/fields/addresses';
import { ownUserId } from '../fields/ids';

export const createUserToken = local({
  resource: 'userToken',
  name: 'create',
  title: 'Create',
  action: 'Create user token',
  summary: 'Make the token (JWT) with which the messenger in an app or page logs a user in; nothing is sent',
  docs: 'https://docs.smooch.io/guide/v1/authenticating-users/',
  parameters: {
    userId: ownUserId().meta({ description: 'Your own ID of the user; the messenger has to be given the same' }),
    lifetime: tokenLifetime(),
    name: z.string().min(1).optional().meta({
      title: 'Name',
      description: 'Name of the user, told along with the token',
      placeholder: 'e.g. Steve Miller',
      example: 'Steve Miller',
    }),
    email: mailAddress().optional().meta({
      title: 'Email',
      description: 'Email address of the user, told along with the token',
      placeholder: 'e.g. steve@example.com',
      example: 'steve@example.com',
    }),
  },
  compute: ({ userId: user, lifetime, name, email }, { credential, now }): UserToken =>
    signUserToken(needKey(credential), {
      userId: user,
      lifetime,
      now,
      claims: { scope: 'appUser', userId: user, ...(name === undefined ? {} : { name }), ...(email === undefined ? {} : { email }) },
    }),
});
