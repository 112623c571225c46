import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { webhookId } from '../fields/ids';
import { webhookBody, webhookChanges, webhookFields, webhookOwnerId } from '../fields/webhooks';
import { succeeded } from '../values';

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
  resource: 'webhook',
  name: 'create',
  title: 'Create',
  action: 'Create webhook',
  summary: 'Have an address called when something happens. An app has 10 webhooks at most',
  docs: docsAt('tag/Webhooks/operation/CreateWebhook'),
  endpoint: 'POST /v2/apps/{appId}/integrations/{integrationId}/webhooks',
  parameters: { integrationId: webhookOwnerId(), ...webhookFields },
  body: webhookBody,
});

const getWebhook = operation({
  resource: 'webhook',
  name: 'get',
  title: 'Get',
  action: 'Get webhook',
  summary: 'Get one webhook, with its secret',
  docs: docsAt('tag/Webhooks/operation/GetWebhook'),
  endpoint: 'GET /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}',
  parameters: { integrationId: webhookOwnerId(), webhookId: webhookId() },
});

const updateWebhook = operation({
  resource: 'webhook',
  name: 'update',
  title: 'Update',
  action: 'Update webhook',
  summary: 'Change the address of a webhook or what it is called for; the secret stays. What is left empty stays as it is',
  docs: docsAt('tag/Webhooks/operation/UpdateWebhook'),
  endpoint: 'PATCH /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}',
  repeatable: true,
  parameters: { integrationId: webhookOwnerId(), webhookId: webhookId(), ...webhookChanges },
  body: webhookBody,
});

const deleteWebhook = operation({
  resource: 'webhook',
  name: 'delete',
  title: 'Delete',
  action: 'Delete webhook',
  summary: 'Delete one webhook',
  docs: docsAt('tag/Webhooks/operation/DeleteWebhook'),
  endpoint: 'DELETE /v2/apps/{appId}/integrations/{integrationId}/webhooks/{webhookId}',
  parameters: { integrationId: webhookOwnerId(), webhookId: webhookId() },
  result: succeeded,
});

export const webhookOperations = [getManyWebhooks, createWebhook, getWebhook, updateWebhook, deleteWebhook] as const;
