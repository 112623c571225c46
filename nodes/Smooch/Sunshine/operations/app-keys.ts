import { listAt } from '../../../../language/reading';
import { appKeyTexts } from '../../shared/texts/app-keys';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { appId, appKeyId } from '../fields/ids';
import { displayName } from '../fields/names';
import { succeeded } from '../../../../language/results';

const getManyAppKeys = operation({
  ...appKeyTexts.getMany,
  docs: docsAt('tag/App-Keys/operation/ListAppKeys'),
  endpoint: 'GET /v2/apps/{appId}/keys',
  parameters: { appId: appId() },
  result: (answer) => listAt(answer, 'keys'),
});

const createAppKey = operation({
  ...appKeyTexts.create,
  docs: docsAt('tag/App-Keys/operation/CreateAppKey'),
  endpoint: 'POST /v2/apps/{appId}/keys',
  parameters: { displayName: displayName('Name of the key', 'Production'), appId: appId() },
  body: (p) => ({ displayName: p.displayName }),
});

const getAppKey = operation({
  ...appKeyTexts.get,
  docs: docsAt('tag/App-Keys/operation/GetAppKey'),
  endpoint: 'GET /v2/apps/{appId}/keys/{keyId}',
  parameters: { keyId: appKeyId(), appId: appId() },
});

const deleteAppKey = operation({
  ...appKeyTexts.delete,
  docs: docsAt('tag/App-Keys/operation/DeleteAppKey'),
  endpoint: 'DELETE /v2/apps/{appId}/keys/{keyId}',
  parameters: { keyId: appKeyId(), appId: appId() },
  result: succeeded,
});

export const appKeyOperations = [getManyAppKeys, createAppKey, getAppKey, deleteAppKey] as const;
