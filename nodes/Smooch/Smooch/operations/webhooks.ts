import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { webhookId } from '../fields/ids';
import { triggers } from '../fields/triggers';
import { webhookTarget } from '../../shared/webhooks/fields';
import { webhookBody, webhookFields, webhookFlags } from '../fields/webhooks';
import { succeeded } from '../values';

const getManyWebhooks = operation({
  resource: 'webhook',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many webhooks',
  summary: 'List the webhooks of the app, with their secrets',
  docs: docsAt('list-webhooks'),
  endpoint: 'GET /v1.1/apps/{appId}/webhooks',
  parameters: {},
  result: (answer) => listAt(answer, 'webhooks'),
});

const createWebhook = operation({
  resource: 'webhook',
  name: 'create',
  title: 'Create',
  action: 'Create webhook',
  summary: 'Have an address called when something happens. An app has 10 webhooks at most',
  docs: docsAt('create-webhook'),
  endpoint: 'POST /v1.1/apps/{appId}/webhooks',
  parameters: webhookFields,
  body: webhookBody,
});

const getWebhook = operation({
  resource: 'webhook',
  name: 'get',
  title: 'Get',
  action: 'Get webhook',
  summary: 'Get one webhook, with its secret',
  docs: docsAt('get-webhook'),
  endpoint: 'GET /v1.1/apps/{appId}/webhooks/{webhookId}',
  parameters: { webhookId: webhookId() },
});

const updateWebhook = operation({
  resource: 'webhook',
  name: 'update',
  title: 'Update',
  action: 'Update webhook',
  summary: 'Change the address of a webhook or what it is called for; the secret stays. What is left empty stays as it is',
  docs: docsAt('update-webhook'),
  endpoint: 'PUT /v1.1/apps/{appId}/webhooks/{webhookId}',
  parameters: {
    webhookId: webhookId(),
    target: webhookTarget().optional().meta({ prominent: true }),
    triggers: triggers().optional().meta({ description: 'What the address is called for; replaces the whole list', prominent: true }),
    ...webhookFlags,
  },
  body: webhookBody,
});

const deleteWebhook = operation({
  resource: 'webhook',
  name: 'delete',
  title: 'Delete',
  action: 'Delete webhook',
  summary: 'Delete one webhook',
  docs: docsAt('delete-webhook'),
  endpoint: 'DELETE /v1.1/apps/{appId}/webhooks/{webhookId}',
  parameters: { webhookId: webhookId() },
  result: succeeded,
});

export const webhookOperations = [getManyWebhooks, createWebhook, getWebhook, updateWebhook, deleteWebhook] as const;
