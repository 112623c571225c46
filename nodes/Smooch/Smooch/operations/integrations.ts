import { operation } from '../declare';
import { docsAt } from '../docs';
import { integrationId } from '../fields/ids';
import { integrationTypes } from '../fields/integration-types';
import { newIntegration, newIntegrationBody } from '../fields/integrations/create';
import { changesBody, integrationChanges } from '../fields/integrations/update';
import { nameOf } from '../fields/names';
import { pagedBy } from '../paging';
import { succeeded } from '../../../../language/results';

const displayName = () =>
  nameOf('What the integration is called, for people', 'Support on WhatsApp').optional().meta({ title: 'Display Name', prominent: true });

const getManyIntegrations = operation({
  resource: 'integration',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many integrations',
  summary: 'List the channels that are connected with the app',
  docs: docsAt('list-integrations'),
  endpoint: 'GET /v1.1/apps/{appId}/integrations',
  parameters: { types: integrationTypes() },
  query: (p) => ({ types: p.types?.join(',') }),
  paged: pagedBy('integrations'),
});

const createIntegration = operation({
  resource: 'integration',
  name: 'create',
  title: 'Create',
  action: 'Create integration',
  summary: 'Connect a channel with the app',
  docs: docsAt('create-integration'),
  endpoint: 'POST /v1.1/apps/{appId}/integrations',
  parameters: { integration: newIntegration(), displayName: displayName() },
  body: (p) => ({ ...newIntegrationBody(p.integration), displayName: p.displayName }),
});

const getIntegration = operation({
  resource: 'integration',
  name: 'get',
  title: 'Get',
  action: 'Get integration',
  summary: 'Get one integration and whether it works',
  docs: docsAt('get-integration'),
  endpoint: 'GET /v1.1/apps/{appId}/integrations/{integrationId}',
  parameters: { integrationId: integrationId() },
});

const updateIntegration = operation({
  resource: 'integration',
  name: 'update',
  title: 'Update',
  action: 'Update integration',
  summary: 'Change the name of an integration, or what its kind lets be changed; what is left empty stays as it is',
  docs: docsAt('update-integration'),
  endpoint: 'PUT /v1.1/apps/{appId}/integrations/{integrationId}',
  parameters: { integrationId: integrationId(), displayName: displayName(), changes: integrationChanges() },
  body: (p) => ({ displayName: p.displayName, ...changesBody(p.changes) }),
});

const deleteIntegration = operation({
  resource: 'integration',
  name: 'delete',
  title: 'Delete',
  action: 'Delete integration',
  summary: 'Disconnect a channel from the app',
  docs: docsAt('delete-integration'),
  endpoint: 'DELETE /v1.1/apps/{appId}/integrations/{integrationId}',
  parameters: { integrationId: integrationId() },
  result: succeeded,
});

export const integrationOperations = [
  getManyIntegrations,
  createIntegration,
  getIntegration,
  updateIntegration,
  deleteIntegration,
] as const;
