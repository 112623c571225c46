import { listAt } from '../../../../language/reading';
import { appKeyTexts } from '../../shared/texts/app-keys';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { appId, appKeyId } from '../fields/ids';
import { nameOf } from '../fields/names';
import { succeeded } from '../../../../language/results';

const getManyAppKeys = operation({
  ...appKeyTexts.getMany,
  docs: docsAt('list-app-keys'),
  endpoint: 'GET /v1.1/apps/{appId}/keys',
  parameters: { appId: appId() },
  result: (answer) => listAt(answer, 'keys'),
});

const createAppKey = operation({
  ...appKeyTexts.create,
  docs: docsAt('create-app-key'),
  endpoint: 'POST /v1.1/apps/{appId}/keys',
  parameters: { name: nameOf('Name of the key', 'Production'), appId: appId() },
  body: (p) => ({ name: p.name }),
});

const getAppKey = operation({
  ...appKeyTexts.get,
  docs: docsAt('get-app-key'),
  endpoint: 'GET /v1.1/apps/{appId}/keys/{keyId}',
  parameters: { keyId: appKeyId(), appId: appId() },
});

const deleteAppKey = operation({
  ...appKeyTexts.delete,
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
