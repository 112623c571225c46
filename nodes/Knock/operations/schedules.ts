import type { JsonValue } from '../../../language/metadata';
import { chunksOf } from '../chunks';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { tenant, workflowKey } from '../fields/ids';
import {
  actor,
  actorReference,
  recipientBody,
  recipientReferences,
  recipients,
  recipientsBody,
  referencesBody,
  rowsOf,
} from '../fields/recipients';
import { checkNewSchedule, checkTimes, scheduleBody, scheduleIds, scheduleParameters, workflowOfSchedules } from '../fields/schedules';
import { limits, tier } from '../limits';
import { pagedBy } from '../paging';
import { referencesQuery } from '../query';

export const createSchedules = operation({
  resource: 'schedule',
  name: 'create',
  title: 'Create',
  action: 'Create schedules',
  summary:
    'Run a workflow later or again and again, one schedule for each recipient. More than 100 recipients are sent in several requests',
  docs: docsAt('schedules/create'),
  endpoint: 'POST /v1/schedules',
  parameters: {
    workflow: workflowKey(),
    recipients: recipients().meta({
      description: 'Who it is for: users, objects, or a list that an expression gives. Subscribers of objects are not notified',
    }),
    ...scheduleParameters,
    actor: actor(),
  },
  rate: tier[3],
  check: checkNewSchedule,
  body: (p) => ({
    workflow: p.workflow,
    recipients: recipientsBody(p.recipients),
    ...scheduleBody(p),
    actor: p.actor && recipientBody(p.actor),
  }),
  divided: {
    parts: (p) => {
      const chunks = chunksOf(recipientsBody(p.recipients), limits.scheduleRecipients);
      return chunks.length === 1 ? [p] : chunks.map((chunk) => ({ ...p, recipients: rowsOf(chunk) }));
    },
    join: joined,
  },
});

export const updateSchedules = operation({
  resource: 'schedule',
  name: 'update',
  title: 'Update',
  action: 'Update schedules',
  summary: 'Change when schedules run and with what; whatever is filled in is changed in all of them',
  docs: docsAt('schedules/update'),
  endpoint: 'PUT /v1/schedules',
  parameters: { workflow: workflowOfSchedules(), scheduleIds: scheduleIds(), ...scheduleParameters, actor: actorReference() },
  rate: tier[3],
  check: checkTimes,
  body: (p) => ({ schedule_ids: p.scheduleIds, ...scheduleBody(p), actor: p.actor && recipientBody(p.actor) }),
  divided: { parts: (p) => chunksOf(p.scheduleIds, limits.scheduleIds).map((ids) => ({ ...p, scheduleIds: ids })), join: joined },
});

export const getManySchedules = operation({
  resource: 'schedule',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many schedules',
  summary: 'List the schedules of a workflow',
  docs: docsAt('schedules/list'),
  endpoint: 'GET /v1/schedules',
  parameters: {
    workflow: workflowKey(),
    recipients: recipientReferences().optional().meta({ description: 'Only schedules for these users and objects' }),
    tenant: tenant().meta({ description: 'Only schedules of this tenant' }),
  },
  rate: tier[4],
  paged: pagedBy('entries'),
  query: (p) => ({
    workflow: p.workflow,
    ...referencesQuery('recipients', p.recipients && referencesBody(p.recipients)),
    tenant: p.tenant,
  }),
});

export const deleteSchedules = operation({
  resource: 'schedule',
  name: 'delete',
  title: 'Delete',
  action: 'Delete schedules',
  summary: 'Delete schedules for good; runs that have begun go on',
  docs: docsAt('schedules/delete'),
  endpoint: 'DELETE /v1/schedules',
  parameters: { workflow: workflowOfSchedules(), scheduleIds: scheduleIds() },
  rate: tier[3],
  body: (p) => ({ schedule_ids: p.scheduleIds }),
  divided: { parts: (p) => chunksOf(p.scheduleIds, limits.scheduleIds).map((ids) => ({ ...p, scheduleIds: ids })), join: joined },
});

export const scheduleOperations = [createSchedules, getManySchedules, updateSchedules, deleteSchedules] as const;

/** The schedules of all parts in one list. */
function joined(results: readonly JsonValue[]): JsonValue {
  return results.flatMap((result) => (Array.isArray(result) ? result : [result]));
}
