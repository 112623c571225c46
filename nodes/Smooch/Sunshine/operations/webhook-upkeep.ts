import { choice } from '../../../../language/fields';
import { callsBy, deleteAllWebhooks } from '../../shared/webhooks/upkeep';
import { ensureWebhook } from '../../shared/webhooks/ensure';
import { task } from '../declare';
import { docsAt } from '../docs';
import { webhookFields, webhookFlagsIn, webhookOwnerId } from '../fields/webhooks';

const ensure = task({
  resource: 'webhook',
  name: 'ensure',
  title: 'Ensure',
  action: 'Ensure webhook',
  summary: 'Make sure that an address is called for some events, and get its secret: a webhook that fits is kept, mended or created',
  docs: docsAt('tag/Webhooks'),
  parameters: {
    integrationId: webhookOwnerId(),
    ...webhookFields,
    onOtherTarget: choice({ repoint: 'Point It to the Target', create: 'Create Another' }).default('repoint').meta({
      title: 'Same Triggers, Other Address',
      description: 'What becomes of a webhook that has the triggers but calls another address',
    }),
  },
  perform: async ({ integrationId, target, triggers, onOtherTarget, ...p }, { run }) => {
    return await ensureWebhook(callsBy(run, { integrationId }), { target, triggers, flags: webhookFlagsIn(p), onOtherTarget }, 'v2');
  },
});

const deleteAll = task({
  resource: 'webhook',
  name: 'deleteAll',
  title: 'Delete All',
  action: 'Delete all webhooks',
  summary: 'Delete every webhook of an integration, and tell which could not be deleted',
  docs: docsAt('tag/Webhooks/operation/DeleteWebhook'),
  parameters: { integrationId: webhookOwnerId() },
  perform: async ({ integrationId }, { run }) => await deleteAllWebhooks(run, { integrationId }),
});

export const webhookUpkeepOperations = [ensure, deleteAll] as const;
