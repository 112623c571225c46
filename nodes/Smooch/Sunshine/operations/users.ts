import { ServiceError, toServiceError } from '../../../../client/errors';
import { listAt } from '../../../../language/reading';
import { mailAddress } from '../../shared/fields/addresses';
import { idText } from '../../shared/fields/id-text';
import { operation, task } from '../declare';
import { docsAt } from '../docs';
import { brandId, userId } from '../fields/ids';
import { clearedProfile, externalId, userBody, userDetails } from '../fields/users';
import { succeeded } from '../../../../language/results';

const which = { userId: userId(), brandId: brandId() };

const zendeskId = (title: string, description: string) =>
  idText().meta({ title, description, placeholder: 'e.g. 35436', example: '35436' });

const createUser = operation({
  resource: 'user',
  name: 'create',
  title: 'Create',
  action: 'Create user',
  summary: 'Create a user, with your own ID if there is one. Fails where the ID is taken: Get or Create does not',
  docs: docsAt('tag/Users/operation/CreateUser'),
  endpoint: 'POST /v2/apps/{appId}/users',
  parameters: { externalId: externalId().optional().meta({ prominent: true }), ...userDetails, brandId: brandId() },
  body: (p) => ({ externalId: p.externalId, brandId: p.brandId, ...userBody(p) }),
});

const getOrCreateUser = task({
  resource: 'user',
  name: 'getOrCreate',
  title: 'Get or Create',
  action: 'Get or create user',
  summary: 'Create a user with your own ID, or get the one who has it. Who is there already stays as they are',
  docs: docsAt('tag/Users/operation/CreateUser'),
  parameters: { externalId: externalId(), ...userDetails, brandId: brandId() },
  shareBy: (p) => JSON.stringify([p.externalId, p.brandId]),
  perform: async (p, { run }) => {
    try {
      return await run('user.create', p);
    } catch (thrown) {
      if (!(thrown instanceof ServiceError) || thrown.kind !== 'conflict') throw toServiceError(thrown);
      return await run('user.get', { userId: p.externalId, ...(p.brandId === undefined ? {} : { brandId: p.brandId }) });
    }
  },
});

const getUser = operation({
  resource: 'user',
  name: 'get',
  title: 'Get',
  action: 'Get user',
  summary: 'Get what is known of a user, with profile and identities',
  docs: docsAt('tag/Users/operation/GetUser'),
  endpoint: 'GET /v2/apps/{appId}/users/{userId}',
  parameters: which,
  query: (p) => ({ brandId: p.brandId }),
});

const getManyUsers = operation({
  resource: 'user',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many users',
  summary: 'List the users who were found to have an email address. Addresses that stand in the profile alone are not found',
  docs: docsAt('tag/Users/operation/ListUsers'),
  endpoint: 'GET /v2/apps/{appId}/users',
  parameters: {
    email: mailAddress().meta({
      title: 'Email',
      description: 'Address among the identities of the user',
      placeholder: 'e.g. jane@example.com',
      example: 'jane@example.com',
    }),
    brandId: brandId(),
  },
  query: (p) => ({ 'filter[identities.email]': p.email, brandId: p.brandId }),
  result: (answer) => listAt(answer, 'users'),
});

const updateUser = operation({
  resource: 'user',
  name: 'update',
  title: 'Update',
  action: 'Update user',
  summary: 'Change what is known of a user; what is left empty stays as it is',
  docs: docsAt('tag/Users/operation/UpdateUser'),
  endpoint: 'PATCH /v2/apps/{appId}/users/{userId}',
  repeatable: true,
  parameters: { ...which, ...userDetails, clear: clearedProfile() },
  query: (p) => ({ brandId: p.brandId }),
  body: (p) => userBody(p, p.clear),
});

const deleteUser = operation({
  resource: 'user',
  name: 'delete',
  title: 'Delete',
  action: 'Delete user',
  summary: 'Delete a user with conversations and messages for good; it is done when the event user:remove arrives',
  docs: docsAt('tag/Users/operation/DeleteUser'),
  endpoint: 'DELETE /v2/apps/{appId}/users/{userId}',
  parameters: which,
  query: (p) => ({ brandId: p.brandId }),
  result: succeeded,
});

const deletePersonalInformation = operation({
  resource: 'user',
  name: 'deletePersonalInformation',
  title: 'Delete Personal Information',
  action: 'Delete personal information of user',
  summary: 'Clear names, email, picture, metadata and what channels tell of a user; conversations stay',
  docs: docsAt('tag/Users/operation/DeleteUserPersonalInformation'),
  endpoint: 'DELETE /v2/apps/{appId}/users/{userId}/personalinformation',
  parameters: which,
  query: (p) => ({ brandId: p.brandId }),
});

const syncUser = operation({
  resource: 'user',
  name: 'sync',
  title: 'Sync With Zendesk',
  action: 'Sync user with Zendesk',
  summary: 'Take over name, email and external ID from the user in Zendesk Support, or merge after two of them were merged there',
  docs: docsAt('tag/Users/operation/SyncUser'),
  endpoint: 'POST /v2/apps/{appId}/users/{zendeskId}/sync',
  parameters: {
    zendeskId: zendeskId('Zendesk User ID', 'ID of the user in Zendesk Support'),
    survivingZendeskId: zendeskId('Surviving Zendesk User ID', 'After a merge in Zendesk Support: the user who stayed').optional(),
  },
  body: (p) => ({ survivingZendeskId: p.survivingZendeskId }),
});

export const userOperations = [
  createUser,
  getOrCreateUser,
  getUser,
  getManyUsers,
  updateUser,
  deleteUser,
  deletePersonalInformation,
  syncUser,
] as const;
