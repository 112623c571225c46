import { ensureWebhook } from '../../shared/webhooks/ensure';
import { flagsIn, otherTarget } from '../../shared/webhooks/fields';
import { alone, callsBy, deleteAllWebhooks } from '../../shared/webhooks/upkeep';
import { webhookTexts } from '../../shared/texts/webhooks';
import { task } from '../declare';
import { docsAt } from '../docs';
import { webhookFields } from '../fields/webhooks';

const ensure = task({
  ...webhookTexts.ensure,
  docs: docsAt('webhooks'),
  parameters: { ...webhookFields, onOtherTarget: otherTarget() },
  perform: async ({ target, triggers, onOtherTarget, ...flags }, { run, credential }) => {
    const wanted = { target, triggers, flags: flagsIn(flags), onOtherTarget };
    return await alone(credential, () => ensureWebhook(callsBy(run), wanted, 'v1.1'));
  },
});

const deleteAll = task({
  resource: 'webhook',
  name: 'deleteAll',
  title: 'Delete All',
  action: 'Delete all webhooks',
  summary: 'Delete every webhook of the app, one after the other; goes on where one cannot be deleted and says which',
  docs: docsAt('delete-webhook'),
  parameters: {},
  perform: async (_, { run }) => await deleteAllWebhooks(run),
});

export const webhookUpkeepOperations = [ensure, deleteAll] as const;
