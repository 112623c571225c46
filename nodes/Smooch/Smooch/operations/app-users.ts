import { invalid } from '../../../../client/errors';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { idText } from '../../shared/fields/id-text';
import { ownUserId, userId } from '../fields/ids';
import { userBody, userFields } from '../fields/users';
import { succeeded } from '../../../../language/results';

const createUser = operation({
  resource: 'appUser',
  name: 'create',
  title: 'Create',
  action: 'Create app user',
  summary: 'Create a user before the first message, with your own ID of them',
  docs: docsAt('pre-create-app-user'),
  endpoint: 'POST /v1.1/apps/{appId}/appusers',
  parameters: { userId: ownUserId(), ...userFields },
  body: (p) => ({ userId: p.userId, ...userBody(p) }),
});

const getUser = operation({
  resource: 'appUser',
  name: 'get',
  title: 'Get',
  action: 'Get app user',
  summary: 'Get one user with the channels they write through',
  docs: docsAt('get-app-user'),
  endpoint: 'GET /v1.1/apps/{appId}/appusers/{userId}',
  parameters: { userId: userId() },
});

const updateUser = operation({
  resource: 'appUser',
  name: 'update',
  title: 'Update',
  action: 'Update app user',
  summary: 'Change what is known of a user; what is left empty stays as it is',
  docs: docsAt('update-app-user'),
  endpoint: 'PUT /v1.1/apps/{appId}/appusers/{userId}',
  parameters: { userId: userId(), ...userFields },
  body: userBody,
});

const deleteUser = operation({
  resource: 'appUser',
  name: 'delete',
  title: 'Delete',
  action: 'Delete app user',
  summary: 'Delete a user with the conversation and all channels. It cannot be undone',
  docs: docsAt('delete-app-user'),
  endpoint: 'DELETE /v1.1/apps/{appId}/appusers/{userId}',
  parameters: { userId: userId() },
  result: succeeded,
});

const deleteProfile = operation({
  resource: 'appUser',
  name: 'deleteProfile',
  title: 'Delete Profile',
  action: 'Delete profile of app user',
  summary: 'Forget names, email and custom properties of a user; the conversation stays',
  docs: docsAt('delete-app-user-profile'),
  endpoint: 'DELETE /v1.1/apps/{appId}/appusers/{userId}/profile',
  parameters: { userId: userId() },
});

const mergeUsers = operation({
  resource: 'appUser',
  name: 'merge',
  title: 'Merge',
  action: 'Merge app users',
  summary: 'Merge one user into another, with conversation and channels. It cannot be undone',
  docs: docsAt('merge-app-users'),
  endpoint: 'POST /v1.1/apps/{appId}/appusers/merge',
  parameters: {
    surviving: userId().meta({ title: 'Surviving User ID', description: 'The _id of the user who stays' }),
    // No event fills it in: it would be the user who stays.
    discarded: idText().meta({
      title: 'Discarded User ID',
      description: 'The _id of the user who is merged into the other and then gone',
      placeholder: 'e.g. 5f00cc00cc00cc00cc00cc04',
      example: '5f00cc00cc00cc00cc00cc04',
    }),
  },
  check: ({ surviving, discarded }) => {
    if (surviving === discarded) throw invalid('Discarded User ID', "'Discarded User ID' is the user who stays", 'Name the other user.');
  },
  body: (p) => ({ surviving: { _id: p.surviving }, discarded: { _id: p.discarded } }),
  result: succeeded,
});

const getBusinessSystems = operation({
  resource: 'appUser',
  name: 'getBusinessSystems',
  title: 'Get Business Systems',
  action: 'Get business systems of app user',
  summary: 'List where the business answers the user: tickets, rooms or channels in Zendesk, Slack and the like',
  docs: docsAt('get-app-user-business-system-ids'),
  endpoint: 'GET /v1.1/apps/{appId}/appusers/{userId}/businesssystems',
  parameters: { userId: userId() },
});

const getAuthCode = operation({
  resource: 'appUser',
  name: 'getAuthCode',
  title: 'Get Auth Code',
  action: 'Get auth code of app user',
  summary: 'Get a code with which the messenger in an app or page goes on with the conversation of a user who is not logged in',
  docs: docsAt('get-auth-code'),
  endpoint: 'GET /v1.1/apps/{appId}/appusers/{userId}/authcode',
  parameters: { userId: userId() },
});

export const appUserOperations = [
  createUser,
  getUser,
  updateUser,
  deleteUser,
  deleteProfile,
  mergeUsers,
  getBusinessSystems,
  getAuthCode,
] as const;
