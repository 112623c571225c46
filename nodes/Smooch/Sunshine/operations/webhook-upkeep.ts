import { alone, callsBy, deleteAllWebhooks } from '../../shared/webhooks/upkeep';
import { ensureWebhook } from '../../shared/webhooks/ensure';
import { flagsIn, otherTarget } from '../../shared/webhooks/fields';
import { webhookTexts } from '../../shared/texts/webhooks';
import { task } from '../declare';
import { docsAt } from '../docs';
import { webhookFields, webhookOwnerId } from '../fields/webhooks';

const ensure = task({
  ...webhookTexts.ensure,
  docs: docsAt('tag/Webhooks'),
  parameters: { integrationId: webhookOwnerId(), ...webhookFields, onOtherTarget: otherTarget() },
  perform: async ({ integrationId, target, triggers, onOtherTarget, ...flags }, { run, credential }) => {
    const wanted = { target, triggers, flags: flagsIn(flags), onOtherTarget };
    return await alone(credential, () => ensureWebhook(callsBy(run, { integrationId }), wanted, 'v2'));
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
