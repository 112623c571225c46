import { jsonBytes, optionalFlag, optionalRecord, optionalText, text } from '../http/inputs';
import type { NamedRecipient } from '../http/references';
import { readRecipient, readRecipients, readReferences, readTenant } from '../http/references';
import { invalid, Refusal } from '../http/refusal';
import type { ApiRequest } from '../http/request';
import type { Route } from '../http/routes';
import { at, found, noContent, ok } from '../http/routes';
import { limits } from '../limits';
import type { JsonRecord } from '../../json';
import { isRecord } from '../../json';
import type { Environment } from '../state/environment';
import type { Reference } from '../state/reference';
import { cancelRuns, identifyTenant, startWorkflow } from '../state/triggering';
import type { Workflow } from '../state/workflows';
import type { IdempotentReplies } from '../http/idempotency';

export const workflowRoutes = (replies: IdempotentReplies): readonly Route[] => [
  {
    method: 'POST',
    path: '/workflows/{key}/trigger',
    tier: 5,
    handle: (request, environment) => replies.answer(request, () => trigger(request, environment)),
  },
  { method: 'POST', path: '/workflows/{key}/cancel', tier: 5, handle: cancel },
];

export function committedWorkflow({ workflows }: Environment, key: string): Workflow {
  return found(workflows.get(key), () => new Refusal(404, 'workflow_missing', `The workflow ${key} does not exist or is not committed`));
}

function trigger(request: ApiRequest, environment: Environment) {
  const { body } = request;
  const workflow = committedWorkflow(environment, at(request, 'key'));
  if (!workflow.active) throw new Refusal(422, 'workflow_inactive', `The workflow ${workflow.key} is not active`);
  const recipients = readRecipients(body, limits.triggerRecipients);
  const data = optionalRecord(body, 'data') ?? {};
  if (jsonBytes(data) > limits.triggerDataBytes) throw invalid('data', `is larger than ${limits.triggerDataBytes} bytes`, 'length');
  const settings = optionalRecord(body, 'settings') ?? {};
  const skipDelay = optionalFlag(settings, 'skip_delay') ?? false;
  optionalFlag(settings, 'sandbox_mode');
  const actor = readActor(body, environment);
  const tenant = identifyTenant(environment, readTenant(body));
  for (const recipient of recipients) identifyInline(recipient, environment);
  const source = { type: 'api', cancellation_key: optionalText(body, 'cancellation_key') ?? null } as const;
  const addressed = recipients.map(({ reference, inline }) => ({ reference, data: triggerDataOf(inline) }));
  const workflowRunId = startWorkflow(environment, workflow, { recipients: addressed, actor, tenant, data, source, skipDelay });
  return ok({ workflow_run_id: workflowRunId });
}

const triggerDataOf = (inline: JsonRecord | undefined): JsonRecord => (isRecord(inline?.$trigger_data) ? inline.$trigger_data : {});

/** Identifies on the way; a bare reference creates nobody. */
export function identifyInline({ reference, inline }: NamedRecipient, { recipients }: Environment): Reference {
  if (inline !== undefined) recipients.identify(reference, inline);
  return reference;
}

/** An actor given as a reference must be known already. */
export function readActor(body: JsonRecord, environment: Environment): Reference | null {
  if (body.actor === undefined || body.actor === null) return null;
  const actor = readRecipient(body.actor, 'actor');
  identifyInline(actor, environment);
  if (environment.recipients.get(actor.reference) === undefined) {
    throw new Refusal(422, 'actor_missing', 'The actor is not identified yet', [
      { field: 'actor', message: 'is not identified yet', type: 'missing' },
    ]);
  }
  return actor.reference;
}

function cancel(request: ApiRequest, environment: Environment) {
  const { body } = request;
  const workflow = committedWorkflow(environment, at(request, 'key'));
  const key = text(body, 'cancellation_key');
  const recipients =
    body.recipients === undefined || body.recipients === null ? undefined : readReferences(body, 'recipients', limits.triggerRecipients);
  cancelRuns(environment, workflow.key, key, recipients);
  return noContent;
}
