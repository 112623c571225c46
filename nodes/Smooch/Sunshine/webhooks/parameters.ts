import { filterParameters } from '../../shared/webhooks/filters';
import { ownFlag, registerParameter } from '../../shared/webhooks/registered';
import { customIntegrationId } from '../fields/ids';
import { triggers } from '../fields/triggers';
import { webhookFlags } from '../fields/webhooks';

export const eventsParameters = {
  triggers: triggers()
    .default(['conversation:message', 'conversation:postback'])
    .meta({ title: 'Trigger On', description: 'What to be told of', prominent: true }),
  ...filterParameters,
  register: registerParameter(),
  integrationId: customIntegrationId()
    .optional()
    .meta({
      title: 'Integration',
      description:
        'Custom integration that gets the webhook. Left empty, one named Dovecote is created, and deleted when this is no longer active; where a switchboard says who answers, choose the one that has its place there',
      showWhen: { register: [true] },
    }),
  includeFullUser: ownFlag(webhookFlags.includeFullUser),
  includeFullSource: ownFlag(webhookFlags.includeFullSource),
};
