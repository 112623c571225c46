import type { Values } from '../../../language/operation';
import { bulk } from '../bulk';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { waitUntilDone } from '../fields/bulk';
import { workflowKey } from '../fields/ids';
import { actor, anybody, recipientBody } from '../fields/recipients';
import { checkNewSchedule, scheduleBody, scheduleParameters } from '../fields/schedules';
import { limits, tier } from '../limits';

const parameters = {
  workflow: workflowKey(),
  recipient: anybody().meta({
    title: 'Recipient',
    description: 'User or object the schedule is for; subscribers of an object are not notified',
    example: { type: 'user', id: 'user-1' },
  }),
  ...scheduleParameters,
  actor: actor(),
  waitUntilDone: waitUntilDone(),
};

type Entry = Values<typeof parameters>;

export const createManySchedules = operation({
  resource: 'schedule',
  name: 'createMany',
  title: 'Create Many',
  action: 'Create many schedules',
  summary: 'Create one schedule per input, up to 1,000 of them in one request; the service does it in the background',
  docs: docsAt('schedules/bulk/create'),
  endpoint: 'POST /v1/schedules/bulk/create',
  parameters,
  rate: tier[1],
  check: checkNewSchedule,
  body: (p) => ({ schedules: [entryOf(p)] }),
  batched: {
    max: limits.bulkEntries,
    endpoint: 'POST /v1/schedules/bulk/create',
    groupBy: (p) => String(p.waitUntilDone),
    body: (group) => ({ schedules: group.map(entryOf) }),
    ...bulk((p: Entry) => p.recipient.id),
  },
});

export const scheduleBulkOperations = [createManySchedules] as const;

function entryOf(p: Entry) {
  return {
    workflow: p.workflow,
    recipient: recipientBody(p.recipient),
    ...scheduleBody(p),
    actor: p.actor && recipientBody(p.actor),
  };
}
