import { operation } from '../declare';
import { docsAt } from '../docs';
import { serviceAccountId } from '../fields/ids';
import { nameOf } from '../fields/names';
import { pagedBy } from '../paging';
import { succeeded } from '../../../../language/results';

const name = () => nameOf('Name of the service account', 'Support Bot');

const getManyServiceAccounts = operation({
  resource: 'serviceAccount',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many service accounts',
  summary: 'List the service accounts; needs account scope',
  docs: docsAt('list-service-accounts'),
  endpoint: 'GET /v1.1/serviceaccounts',
  parameters: {},
  paged: pagedBy('serviceAccounts'),
});

const createServiceAccount = operation({
  resource: 'serviceAccount',
  name: 'create',
  title: 'Create',
  action: 'Create service account',
  summary: 'Create a service account; needs account scope',
  docs: docsAt('create-service-account'),
  endpoint: 'POST /v1.1/serviceaccounts',
  parameters: { name: name() },
  body: (p) => ({ name: p.name }),
});

const getServiceAccount = operation({
  resource: 'serviceAccount',
  name: 'get',
  title: 'Get',
  action: 'Get service account',
  summary: 'Get one service account; needs account scope',
  docs: docsAt('get-service-account'),
  endpoint: 'GET /v1.1/serviceaccounts/{serviceAccountId}',
  parameters: { serviceAccountId: serviceAccountId() },
});

const updateServiceAccount = operation({
  resource: 'serviceAccount',
  name: 'update',
  title: 'Update',
  action: 'Update service account',
  summary: 'Rename a service account; needs account scope',
  docs: docsAt('update-service-account'),
  endpoint: 'PUT /v1.1/serviceaccounts/{serviceAccountId}',
  parameters: { serviceAccountId: serviceAccountId(), name: name() },
  body: (p) => ({ name: p.name }),
});

const deleteServiceAccount = operation({
  resource: 'serviceAccount',
  name: 'delete',
  title: 'Delete',
  action: 'Delete service account',
  summary: 'Delete a service account and with it all its keys; needs account scope',
  docs: docsAt('delete-service-account'),
  endpoint: 'DELETE /v1.1/serviceaccounts/{serviceAccountId}',
  parameters: { serviceAccountId: serviceAccountId() },
  result: succeeded,
});

export const serviceAccountOperations = [
  getManyServiceAccounts,
  createServiceAccount,
  getServiceAccount,
  updateServiceAccount,
  deleteServiceAccount,
] as const;
