import { listAt } from '../../../../language/reading';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { webhookId } from '../fields/ids';
import { triggers } from '../fields/triggers';
import { webhookTarget } from '../../shared/webhooks/fields';
import { webhookTexts } from '../../shared/texts/webhooks';
import { webhookBody, webhookFields, webhookFlags } from '../fields/webhooks';
import { succeeded } from '../../../../language/results';

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
  ...webhookTexts.create,
  docs: docsAt('create-webhook'),
  endpoint: 'POST /v1.1/apps/{appId}/webhooks',
  parameters: webhookFields,
  body: webhookBody,
});

const getWebhook = operation({
  ...webhookTexts.get,
  docs: docsAt('get-webhook'),
  endpoint: 'GET /v1.1/apps/{appId}/webhooks/{webhookId}',
  parameters: { webhookId: webhookId() },
});

const updateWebhook = operation({
  ...webhookTexts.update,
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
  ...webhookTexts.delete,
  docs: docsAt('delete-webhook'),
  endpoint: 'DELETE /v1.1/apps/{appId}/webhooks/{webhookId}',
  parameters: { webhookId: webhookId() },
  result: succeeded,
});

export const webhookOperations = [getManyWebhooks, createWebhook, getWebhook, updateWebhook, deleteWebhook] as const;
