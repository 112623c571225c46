import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { appId, appKeyId } from '../fields/ids';
import { displayName } from '../fields/names';
import { succeeded } from '../values';

const getManyAppKeys = operation({
  resource: 'appKey',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many app keys',
  summary: 'List the keys of an app, with their secrets; needs account scope',
  docs: docsAt('tag/App-Keys/operation/ListAppKeys'),
  endpoint: 'GET /v2/apps/{appId}/keys',
  parameters: { appId: appId() },
  result: (answer) => listAt(answer, 'keys'),
});

const createAppKey = operation({
  resource: 'appKey',
  name: 'create',
  title: 'Create',
  action: 'Create app key',
  summary: 'Create a key for an app, with a secret; an app has 10 keys at most. Needs account scope',
  docs: docsAt('tag/App-Keys/operation/CreateAppKey'),
  endpoint: 'POST /v2/apps/{appId}/keys',
  parameters: { displayName: displayName('Name of the key', 'Production'), appId: appId() },
  body: (p) => ({ displayName: p.displayName }),
});

const getAppKey = operation({
  resource: 'appKey',
  name: 'get',
  title: 'Get',
  action: 'Get app key',
  summary: 'Get one key of an app, with its secret; needs account scope',
  docs: docsAt('tag/App-Keys/operation/GetAppKey'),
  endpoint: 'GET /v2/apps/{appId}/keys/{keyId}',
  parameters: { keyId: appKeyId(), appId: appId() },
});

const deleteAppKey = operation({
  resource: 'appKey',
  name: 'delete',
  title: 'Delete',
  action: 'Delete app key',
  summary: 'Delete a key of an app: everything signed with it stops working, tokens of users included. Needs account scope',
  docs: docsAt('tag/App-Keys/operation/DeleteAppKey'),
  endpoint: 'DELETE /v2/apps/{appId}/keys/{keyId}',
  parameters: { keyId: appKeyId(), appId: appId() },
  result: succeeded,
});

export const appKeyOperations = [getManyAppKeys, createAppKey, getAppKey, deleteAppKey] as const;
