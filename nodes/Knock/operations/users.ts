import { invalid } from '../../../client/errors';
import type { Values } from '../../../language/operation';
import { docsAt } from '../docs';
import { operation } from '../declare';
import { channelDataRows } from '../fields/channel-data';
import { channelDataRowsBody } from '../fields/channel-data-body';
import { userId } from '../fields/ids';
import { definedOnly } from '../fields/objects';
import { preferenceSets } from '../fields/preferences';
import { preferenceSetsBody } from '../fields/preferences-body';
import { propertiesBody, userProperties } from '../fields/properties';
import { tier } from '../limits';
import { pagedBy } from '../paging';
import { succeeded } from '../../../language/results';
import { includePreferences, includeQuery } from './recipient-lists';

/** What identifying a user can say, alone or in bulk. */
export const identified = { ...userProperties, channelData: channelDataRows(), preferences: preferenceSets() };

export function identifiedBody(p: Values<typeof identified>) {
  return {
    ...propertiesBody(p),
    ...definedOnly({ channel_data: channelDataRowsBody(p.channelData), preferences: preferenceSetsBody(p.preferences) }),
  };
}

const identifyUser = operation({
  resource: 'user',
  name: 'identify',
  title: 'Identify',
  action: 'Identify user',
  summary: 'Create a user or update one: what is given is laid over what the service knows',
  docs: docsAt('users/update'),
  endpoint: 'PUT /v1/users/{userId}',
  rate: tier[3],
  parameters: { userId: userId(), ...identified },
  body: identifiedBody,
});

const getUser = operation({
  resource: 'user',
  name: 'get',
  title: 'Get',
  action: 'Get user',
  summary: 'Get what the service knows of one user, custom properties included',
  docs: docsAt('users/get'),
  endpoint: 'GET /v1/users/{userId}',
  rate: tier[4],
  parameters: { userId: userId() },
});

const getManyUsers = operation({
  resource: 'user',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many users',
  summary: 'List the users of the environment',
  docs: docsAt('users/list'),
  endpoint: 'GET /v1/users',
  rate: tier[4],
  parameters: { includePreferences: includePreferences('user') },
  paged: pagedBy('entries'),
  query: (p) => includeQuery(p.includePreferences),
});

const deleteUser = operation({
  resource: 'user',
  name: 'delete',
  title: 'Delete',
  action: 'Delete user',
  summary: 'Delete a user with all data; it takes up to 10 minutes until everything is erased',
  docs: docsAt('users/delete'),
  endpoint: 'DELETE /v1/users/{userId}',
  rate: tier[2],
  parameters: { userId: userId() },
  result: succeeded,
});

const mergeUsers = operation({
  resource: 'user',
  name: 'merge',
  title: 'Merge',
  action: 'Merge users',
  summary: 'Merge one user into another, with the history of the last 30 days. It cannot be undone',
  docs: docsAt('users/merge'),
  endpoint: 'POST /v1/users/{userId}/merge',
  rate: tier[2],
  parameters: {
    userId: userId().meta({ description: 'ID of the user who stays' }),
    fromUserId: userId().meta({
      title: 'Merged User ID',
      description: 'ID of the user who is merged into the other and deleted',
      placeholder: 'e.g. anonymous-7',
      example: 'anonymous-7',
    }),
  },
  check: ({ userId: stays, fromUserId }) => {
    if (stays === fromUserId) throw invalid('Merged User ID', "'Merged User ID' is the user who stays", 'Name the other user.');
  },
  body: ({ fromUserId }) => ({ from_user_id: fromUserId }),
});

export const userOperations = [identifyUser, getUser, getManyUsers, deleteUser, mergeUsers] as const;
