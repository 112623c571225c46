import { invalid } from '../../../../client/errors';
import { choices } from '../../../../language/fields';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { clearedBody } from '../fields/cleared';
import { integrationId } from '../fields/ids';
import { integrationChangesBody, newIntegrationBody } from '../fields/integrations/body';
import { commonBody, commonFields, type CommonFields } from '../fields/integrations/common';
import { newIntegration } from '../fields/integrations/create';
import { integrationTypes } from '../fields/integrations/types';
import { clearedFields, integrationChanges } from '../fields/integrations/update';
import { pagedBy } from '../paging';
import { succeeded } from '../../../../language/results';

const getManyIntegrations = operation({
  resource: 'integration',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many integrations',
  summary: 'List the integrations of the app: channels and software of your own',
  docs: docsAt('tag/Integrations/operation/ListIntegrations'),
  endpoint: 'GET /v2/apps/{appId}/integrations',
  parameters: {
    types: choices(integrationTypes)
      .optional()
      .meta({ title: 'Types', description: 'Only integrations of these types', example: ['custom', 'web'], prominent: true }),
  },
  paged: pagedBy('integrations'),
  query: (p) => ({ 'filter[types]': p.types?.join(',') }),
});

const createIntegration = operation({
  resource: 'integration',
  name: 'create',
  title: 'Create',
  action: 'Create integration',
  summary: 'Connect a channel, or software of your own, with the app',
  docs: docsAt('tag/Integrations/operation/CreateIntegration'),
  endpoint: 'POST /v2/apps/{appId}/integrations',
  parameters: { integration: newIntegration(), ...commonFields },
  check: ({ integration, ...p }) => {
    if (integration.type === 'custom') refuseResponder(p);
    if (integration.type === 'twilio' && (integration.phoneNumberSid === undefined) === (integration.messagingServiceSid === undefined)) {
      throw invalid(
        'Phone Number SID',
        "Exactly one of 'Phone Number SID' and 'Messaging Service SID' is needed",
        'Give the number to send from, or the messaging service that holds the numbers.',
      );
    }
  },
  body: (p) => ({ ...newIntegrationBody(p.integration), ...commonBody(p) }),
});

const getIntegration = operation({
  resource: 'integration',
  name: 'get',
  title: 'Get',
  action: 'Get integration',
  summary: 'Get one integration; the service keeps the secrets of channels to itself',
  docs: docsAt('tag/Integrations/operation/GetIntegration'),
  endpoint: 'GET /v2/apps/{appId}/integrations/{integrationId}',
  parameters: { integrationId: integrationId() },
});

const updateIntegration = operation({
  resource: 'integration',
  name: 'update',
  title: 'Update',
  action: 'Update integration',
  summary: 'Change an integration; what is left empty stays as it is. What is not offered here cannot be changed later',
  docs: docsAt('tag/Integrations/operation/UpdateIntegration'),
  endpoint: 'PATCH /v2/apps/{appId}/integrations/{integrationId}',
  repeatable: true,
  parameters: { integrationId: integrationId(), integration: integrationChanges(), ...commonFields, clear: clearedFields() },
  body: (p) => ({ ...integrationChangesBody(p.integration), ...commonBody(p), ...clearedBody(p.clear) }),
});

const deleteIntegration = operation({
  resource: 'integration',
  name: 'delete',
  title: 'Delete',
  action: 'Delete integration',
  summary: 'Disconnect a channel from the app, or delete a custom integration with its webhooks and keys',
  docs: docsAt('tag/Integrations/operation/DeleteIntegration'),
  endpoint: 'DELETE /v2/apps/{appId}/integrations/{integrationId}',
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

/** Custom integrations are no channels: nobody answers in them. */
function refuseResponder({ defaultResponderId, showAIDisclaimer }: CommonFields): void {
  if (defaultResponderId === undefined && showAIDisclaimer === undefined) return;
  throw invalid(
    defaultResponderId === undefined ? 'AI Disclaimer' : 'Default Responder ID',
    'Custom integrations have neither a default responder nor a disclaimer',
    'Leave both fields out.',
  );
}
