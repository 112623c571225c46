import { choice } from '../../../../language/fields';
import { ensureWebhook } from '../../shared/webhooks/ensure';
import { callsBy, deleteAllWebhooks } from '../../shared/webhooks/upkeep';
import { task } from '../declare';
import { docsAt } from '../docs';
import { flagsOf, webhookFields } from '../fields/webhooks';

const ensure = task({
  resource: 'webhook',
  name: 'ensure',
  title: 'Ensure',
  action: 'Ensure webhook',
  summary: 'Make sure that an address is called: what is there is kept and completed, and created where it is missing. Gives ID and secret',
  docs: docsAt('webhooks'),
  parameters: {
    ...webhookFields,
    onOtherTarget: choice({ repoint: 'Point It Here', create: 'Leave It and Create Another' }).default('repoint').meta({
      title: 'If Another Address Has the Triggers',
      description: 'What becomes of a webhook with these triggers that calls another address',
    }),
  },
  perform: async ({ target, triggers: wanted, onOtherTarget, ...flags }, { run }) =>
    await ensureWebhook(callsBy(run), { target, triggers: wanted, flags: flagsOf(flags), onOtherTarget }, 'v1.1'),
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
