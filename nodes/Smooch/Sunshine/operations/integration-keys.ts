import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { customIntegrationId, integrationKeyId } from '../fields/ids';
import { displayName } from '../fields/names';
import { succeeded } from '../../../../language/results';

const getManyIntegrationKeys = operation({
  resource: 'integrationKey',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many integration keys',
  summary: 'List the keys of a custom integration, with their secrets',
  docs: docsAt('tag/CustomIntegrationApiKeys/operation/ListCustomIntegrationKeys'),
  endpoint: 'GET /v2/apps/{appId}/integrations/{integrationId}/keys',
  parameters: { integrationId: customIntegrationId() },
  result: (answer) => listAt(answer, 'keys'),
});

const createIntegrationKey = operation({
  resource: 'integrationKey',
  name: 'create',
  title: 'Create',
  action: 'Create integration key',
  summary: 'Create a key with which a custom integration signs in, with a secret; an integration has 10 keys at most',
  docs: docsAt('tag/CustomIntegrationApiKeys/operation/CreateCustomIntegrationKey'),
  endpoint: 'POST /v2/apps/{appId}/integrations/{integrationId}/keys',
  parameters: { integrationId: customIntegrationId(), displayName: displayName('Name of the key', 'Production') },
  body: (p) => ({ displayName: p.displayName }),
});

const getIntegrationKey = operation({
  resource: 'integrationKey',
  name: 'get',
  title: 'Get',
  action: 'Get integration key',
  summary: 'Get one key of a custom integration, with its secret',
  docs: docsAt('tag/CustomIntegrationApiKeys/operation/GetCustomIntegrationKey'),
  endpoint: 'GET /v2/apps/{appId}/integrations/{integrationId}/keys/{keyId}',
  parameters: { integrationId: customIntegrationId(), keyId: integrationKeyId() },
});

const deleteIntegrationKey = operation({
  resource: 'integrationKey',
  name: 'delete',
  title: 'Delete',
  action: 'Delete integration key',
  summary: 'Delete a key of a custom integration: everything signed with it stops working',
  docs: docsAt('tag/CustomIntegrationApiKeys/operation/DeleteCustomIntegrationKey'),
  endpoint: 'DELETE /v2/apps/{appId}/integrations/{integrationId}/keys/{keyId}',
  parameters: { integrationId: customIntegrationId(), keyId: integrationKeyId() },
  result: succeeded,
});

export const integrationKeyOperations = [getManyIntegrationKeys, createIntegrationKey, getIntegrationKey, deleteIntegrationKey] as const;
