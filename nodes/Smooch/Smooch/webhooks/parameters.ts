import { filterParameters } from '../../shared/webhooks/filters';
import { ownFlag, registerParameter } from '../../shared/webhooks/registered';
import { triggers } from '../fields/triggers';
import { webhookFlags } from '../fields/webhooks';

export const eventsParameters = {
  triggers: triggers()
    .default(['message:appUser', 'postback'])
    .meta({ title: 'Trigger On', description: 'What to be told of', prominent: true }),
  ...filterParameters,
  register: registerParameter(),
  includeClient: ownFlag(webhookFlags.includeClient),
  includeFullAppUser: ownFlag(webhookFlags.includeFullAppUser),
};
