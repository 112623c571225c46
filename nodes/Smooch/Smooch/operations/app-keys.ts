import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { appId, appKeyId } from '../fields/ids';
import { nameOf } from '../fields/names';
import { succeeded } from '../values';

const getManyAppKeys = operation({
  resource: 'appKey',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many app keys',
  summary: 'List the keys of an app, with their secrets; needs account scope',
  docs: docsAt('list-app-keys'),
  endpoint: 'GET /v1.1/apps/{appId}/keys',
  parameters: { appId: appId() },
  result: (answer) => listAt(answer, 'keys'),
});

const createAppKey = operation({
  resource: 'appKey',
  name: 'create',
  title: 'Create',
  action: 'Create app key',
  summary: 'Create a key for an app, with a secret; an app has 10 keys at most. Needs account scope',
  docs: docsAt('create-app-key'),
  endpoint: 'POST /v1.1/apps/{appId}/keys',
  parameters: { name: nameOf('Name of the key', 'Production'), appId: appId() },
  body: (p) => ({ name: p.name }),
});

const getAppKey = operation({
  resource: 'appKey',
  name: 'get',
  title: 'Get',
  action: 'Get app key',
  summary: 'Get one key of an app, with its secret; needs account scope',
  docs: docsAt('get-app-key'),
  endpoint: 'GET /v1.1/apps/{appId}/keys/{keyId}',
  parameters: { keyId: appKeyId(), appId: appId() },
});

const deleteAppKey = operation({
  resource: 'appKey',
  name: 'delete',
  title: 'Delete',
  action: 'Delete app key',
  summary: 'Delete a key of an app: everything signed with it stops working, tokens of users included. Needs account scope',
  docs: docsAt('delete-app-key'),
  endpoint: 'DELETE /v1.1/apps/{appId}/keys/{keyId}',
  parameters: { keyId: appKeyId(), appId: appId() },
  result: succeeded,
});

const getAppToken = operation({
  resource: 'appKey',
  name: 'getToken',
  title: 'Get Token',
  action: 'Get token of app key',
  summary: 'Have the service sign a token (JWT) of app scope with a key; needs account scope',
  docs: docsAt('get-app-jwt'),
  endpoint: 'GET /v1.1/apps/{appId}/keys/{keyId}/jwt',
  parameters: { keyId: appKeyId(), appId: appId() },
});

export const appKeyOperations = [getManyAppKeys, createAppKey, getAppKey, deleteAppKey, getAppToken] as const;
