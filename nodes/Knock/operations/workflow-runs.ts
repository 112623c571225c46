import { choices, z } from '../../../language/fields';
import { operation } from '../declare';
import { docsAt } from '../docs';
import { dateTime } from '../fields/dates';
import { tenant, uuid, workflowKey } from '../fields/ids';
import { recipientBody, somebodyKnown } from '../fields/recipients';
import { tier } from '../limits';
import { pagedBy } from '../paging';
import { referenceQuery } from '../query';
import { referenceTo } from '../recipients';

export const getManyWorkflowRuns = operation({
  resource: 'workflowRun',
  name: 'getMany',
  title: 'Get Many',
  action: 'Get many workflow runs',
  summary: 'List the runs of workflows, one for each recipient, newest first; kept for 30 days',
  docs: docsAt('workflow_recipient_runs/list'),
  endpoint: 'GET /v1/workflow_recipient_runs',
  parameters: {
    workflow: workflowKey().optional().meta({ description: 'Only runs of the workflow with this key', prominent: true }),
    status: choices({
      queued: 'Queued',
      processing: 'Processing',
      paused: 'Paused',
      completed: 'Completed',
      cancelled: 'Cancelled',
    })
      .optional()
      .meta({ title: 'Status', description: 'Only runs in one of these states', example: ['completed'] }),
    recipient: somebodyKnown()
      .optional()
      .meta({ title: 'Recipient', description: 'Only runs for this user or object', example: { type: 'user', id: 'user-1' } }),
    tenant: tenant().meta({ description: 'Only runs of this tenant' }),
    hasErrors: z
      .boolean()
      .optional()
      .meta({ title: 'Has Errors', description: 'Whether to list only runs with errors, or only those without' }),
    startingAt: dateTime().optional().meta({ title: 'Started After', description: 'Only runs that began after this moment' }),
    endingAt: dateTime().optional().meta({ title: 'Started Before', description: 'Only runs that began before this moment' }),
  },
  rate: tier[2],
  paged: pagedBy('items'),
  query: (p) => ({
    workflow: p.workflow,
    status: p.status,
    ...referenceQuery('recipient', p.recipient && referenceTo(recipientBody(p.recipient))),
    tenant: p.tenant,
    has_errors: p.hasErrors,
    starting_at: p.startingAt,
    ending_at: p.endingAt,
  }),
});

export const getWorkflowRun = operation({
  resource: 'workflowRun',
  name: 'get',
  title: 'Get',
  action: 'Get workflow run',
  summary: 'Get the run of a workflow for one recipient, with what each step did',
  docs: docsAt('workflow_recipient_runs/get'),
  endpoint: 'GET /v1/workflow_recipient_runs/{id}',
  parameters: {
    id: uuid().meta({
      title: 'Workflow Recipient Run ID',
      description: 'ID of the run for one recipient, found in lists of runs and in the source of messages',
      placeholder: 'e.g. 123e4567-e89b-12d3-a456-426614174000',
      example: '123e4567-e89b-12d3-a456-426614174000',
    }),
  },
  rate: tier[2],
});

export const workflowRunOperations = [getManyWorkflowRuns, getWorkflowRun] as const;
