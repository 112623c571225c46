import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { serviceAccountId, serviceAccountKeyId } from '../fields/ids';
import { nameOf } from '../fields/names';
import { succeeded } from '../../../../language/results';

const getManyServiceAccountKeys = operation({
  resource: 'serviceAccountKey',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many service account keys',
  summary: 'List the keys of a service account, with their secrets; needs account scope',
  docs: docsAt('list-service-account-keys'),
  endpoint: 'GET /v1.1/serviceaccounts/{serviceAccountId}/keys',
  parameters: { serviceAccountId: serviceAccountId() },
  result: (answer) => listAt(answer, 'keys'),
});

const createServiceAccountKey = operation({
  resource: 'serviceAccountKey',
  name: 'create',
  title: 'Create',
  action: 'Create service account key',
  summary: 'Create a key for a service account, with a secret; needs account scope',
  docs: docsAt('create-service-account-key'),
  endpoint: 'POST /v1.1/serviceaccounts/{serviceAccountId}/keys',
  parameters: { serviceAccountId: serviceAccountId(), name: nameOf('Name of the key', 'Production') },
  body: (p) => ({ name: p.name }),
});

const getServiceAccountKey = operation({
  resource: 'serviceAccountKey',
  name: 'get',
  title: 'Get',
  action: 'Get service account key',
  summary: 'Get one key of a service account, with its secret; needs account scope',
  docs: docsAt('get-service-account-key'),
  endpoint: 'GET /v1.1/serviceaccounts/{serviceAccountId}/keys/{keyId}',
  parameters: { serviceAccountId: serviceAccountId(), keyId: serviceAccountKeyId() },
});

const deleteServiceAccountKey = operation({
  resource: 'serviceAccountKey',
  name: 'delete',
  title: 'Delete',
  action: 'Delete service account key',
  summary: 'Delete a key of a service account: everything signed with it stops working; needs account scope',
  docs: docsAt('delete-service-account-key'),
  endpoint: 'DELETE /v1.1/serviceaccounts/{serviceAccountId}/keys/{keyId}',
  parameters: { serviceAccountId: serviceAccountId(), keyId: serviceAccountKeyId() },
  result: succeeded,
});

const getServiceAccountToken = operation({
  resource: 'serviceAccountKey',
  name: 'getToken',
  title: 'Get Token',
  action: 'Get token of service account key',
  summary: 'Have the service sign a token (JWT) of account scope with a key; needs account scope',
  docs: docsAt('get-service-account-jwt'),
  endpoint: 'GET /v1.1/serviceaccounts/{serviceAccountId}/keys/{keyId}/jwt',
  parameters: { serviceAccountId: serviceAccountId(), keyId: serviceAccountKeyId() },
});

export const serviceAccountKeyOperations = [
  getManyServiceAccountKeys,
  createServiceAccountKey,
  getServiceAccountKey,
  deleteServiceAccountKey,
  getServiceAccountToken,
] as const;
