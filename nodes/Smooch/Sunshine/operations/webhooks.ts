import { listAt } from '../../../../language/reading';
import { webhookTexts } from '../../shared/texts/webhooks';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { webhookId } from '../fields/ids';
import { webhookBody, webhookChanges, webhookFields, webhookOwnerId } from '../fields/webhooks';
import { succeeded } from '../../../../language/results';

const getManyWebhooks = operation({
  resource: 'webhook',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many webhooks',
  summary: 'List the webhooks of an integration, with their secrets',
  docs: docsAt('tag/Webhooks/operation/ListWebhooks'),
  endpoint: 'GET /v2/apps/{appId}/integrations/{integrationId}/webhooks',
  parameters: { integrationId: webhookOwnerId() },
  result: (answer) => listAt(answer, 'webhooks'),
});

const createWebhook = operation({
  ...webhookTexts.create,
  docs: docsAt('tag/Webhooks/operation/CreateWebhook'),
  endpoint: 'POST /v2/apps/{appId}/integrations/{integrationId}/webhooks',
  parameters: { integrationId: webhookOwnerId(), ...webhookFields },
  body: webhookBody,
});

const getWebhook = operation({
  ...webhookTexts.get,
  docs: docsAt('tag/Webhooks/operation/GetWebhook'),
  endpoint: 'GET /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}',
  parameters: { integrationId: webhookOwnerId(), webhookId: webhookId() },
});

const updateWebhook = operation({
  ...webhookTexts.update,
  docs: docsAt('tag/Webhooks/operation/UpdateWebhook'),
  endpoint: 'PATCH /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}',
  repeatable: true,
  parameters: { integrationId: webhookOwnerId(), webhookId: webhookId(), ...webhookChanges },
  body: webhookBody,
});

const deleteWebhook = operation({
  ...webhookTexts.delete,
  docs: docsAt('tag/Webhooks/operation/DeleteWebhook'),
  endpoint: 'DELETE /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}',
  parameters: { integrationId: webhookOwnerId(), webhookId: webhookId() },
  result: succeeded,
});

export const webhookOperations = [getManyWebhooks, createWebhook, getWebhook, updateWebhook, deleteWebhook] as const;
