import { randomUUID } from 'node:crypto';
import type { JsonRecord } from '../../json';
import { limits } from '../limits';
import type { Channel } from './channels';
import type { Environment } from './environment';
import { allows } from './preference-sets';
import type { Reference } from './reference';
import { keyOf, sameEntity } from './reference';
import { tenantReference } from './recipients';
import type { Run, TriggerSource } from './runs';
import type { Schedule } from './schedules';
import type { Workflow } from './workflows';

export interface Trigger {
  readonly recipients: readonly { readonly reference: Reference; readonly data?: JsonRecord }[];
  readonly actor: Reference | null;
  readonly tenant: string | null;
  readonly data: JsonRecord;
  readonly source: TriggerSource;
  /** Do not pause where the workflow says to. */
  readonly skipDelay?: boolean;
}

/** Starts a run for every recipient and for whoever follows it; gives the id all of them share. */
export function startWorkflow(environment: Environment, workflow: Workflow, trigger: Trigger): string {
  const workflowRunId = randomUUID();
  const { timers, timings } = environment.around;
  const { actor, tenant, source: triggerSource } = trigger;
  const begin = (): void => {
    for (const { reference: recipient, data } of withSubscribers(environment, trigger)) {
      const run = environment.runs.create({ workflowRunId, workflow: workflow.key, recipient, actor, tenant, triggerSource, data });
      if (workflow.delayed && trigger.skipDelay !== true) environment.runs.move(run, 'paused', 'paused');
      else finish(environment, workflow, run);
    }
  };
  if (timings.workflowMs === 0) begin();
  else timers.after(timings.workflowMs, begin);
  return workflowRunId;
}

/** Lets the paused runs of a workflow go on, as when their delay is over. */
export function resumeWorkflow(environment: Environment, workflow: Workflow): void {
  for (const run of environment.runs.all) {
    if (run.workflow === workflow.key && run.status === 'paused') finish(environment, workflow, run);
  }
}

/** Ends paused runs of that key; only of these recipients if any are given. */
export function cancelRuns(environment: Environment, workflow: string, key: string, recipients: readonly Reference[] | undefined): void {
  for (const run of environment.runs.all) {
    const meant = run.workflow === workflow && run.triggerSource.cancellation_key === key;
    const named = recipients?.some((reference) => sameEntity(reference, run.recipient)) ?? true;
    if (meant && named && run.status === 'paused') environment.runs.move(run, 'cancelled', 'cancelled');
  }
}

/** Each once; objects bring their subscribers, two levels deep, among whom the actor is never. */
function withSubscribers(
  { subscriptions }: Environment,
  { recipients, actor, data, source }: Trigger,
): readonly { reference: Reference; data: JsonRecord }[] {
  const found = new Map<string, { reference: Reference; data: JsonRecord }>();
  const follow = (reference: Reference, merged: JsonRecord, depth: number): void => {
    if (found.has(keyOf(reference))) return;
    found.set(keyOf(reference), { reference, data: merged });
    if (depth === limits.subscriptionDepth || source.type === 'schedule') return;
    for (const { recipient } of subscriptions.to(reference)) {
      if (actor === null || !sameEntity(recipient, actor)) follow(recipient, merged, depth + 1);
    }
  };
  for (const { reference, data: own } of recipients) follow(reference, { ...data, ...own }, 0);
  return [...found.values()];
}

function finish(environment: Environment, workflow: Workflow, run: Run): void {
  const { runs, channels } = environment;
  if (workflow.failsIn !== undefined) {
    runs.move(run, 'completed', 'error', { step_ref: workflow.failsIn, step_type: 'channel', data: { message: 'The step failed' } });
    return;
  }
  for (const key of workflow.channels) {
    const channel = channels.find((candidate) => candidate.key === key);
    if (channel !== undefined && isWanted(environment, workflow, run, channel)) send(environment, workflow, channel, run);
  }
  runs.move(run, 'completed', 'completed');
}

/** A tenant's set counts when the trigger has a tenant and the recipient has a set for it. */
function isWanted({ recipients }: Environment, { key, categories }: Workflow, { recipient, tenant }: Run, channel: Channel): boolean {
  const sets = recipients.get(recipient)?.preferences;
  const set = (tenant === null ? undefined : sets?.get(tenant)) ?? sets?.get('default') ?? {};
  return allows(set, { channelType: channel.type, channelId: channel.id, workflow: key, categories });
}

function send({ recipients, messages }: Environment, workflow: Workflow, channel: Channel, run: Run): void {
  const properties = recipients.get(run.recipient)?.properties ?? {};
  const { email, name, phone_number } = properties;
  messages.create({
    channel,
    recipient: run.recipient,
    recipientSnapshot: { email: email ?? null, name: name ?? null, phone_number: phone_number ?? null },
    actors: run.actor === null ? [] : [run.actor],
    workflow: workflow.key,
    categories: workflow.categories,
    tenant: run.tenant,
    data: run.data,
    workflowRunId: run.workflowRunId,
    runId: run.id,
  });
}

/** Sets the tenant of a trigger on the way, if it was given with properties. */
export function identifyTenant(
  { recipients }: Environment,
  tenant: { readonly id: string; readonly inline: JsonRecord | undefined } | undefined,
): string | null {
  if (tenant === undefined) return null;
  if (tenant.inline !== undefined) recipients.identify(tenantReference(tenant.id), tenant.inline);
  return tenant.id;
}

/** Lets a schedule occur. Unlike a trigger it does not reach an object's subscribers. */
export function startSchedule(environment: Environment, schedule: Schedule): string {
  const workflow = environment.workflows.get(schedule.workflow);
  if (workflow === undefined) throw new TypeError(`There is no workflow ${schedule.workflow}`);
  environment.schedules.occurred(schedule);
  const { actor, tenant, data } = schedule.terms;
  const recipients = [{ reference: schedule.recipient }];
  const source = { type: 'schedule', schedule_id: schedule.id } as const;
  return startWorkflow(environment, workflow, { recipients, actor, tenant, data: data ?? {}, source });
}
