import { randomUUID } from 'node:crypto';
import type { JsonRecord } from '../../json';
import type { Listed } from '../http/pagination';
import type { Surroundings } from '../surroundings';
import { timestamp } from '../surroundings';
import type { Reference } from './reference';

export const RUN_STATUSES = ['queued', 'processing', 'paused', 'completed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

export interface TriggerSource {
  readonly type: 'api' | 'schedule' | 'audience';
  readonly cancellation_key?: string | null;
  readonly schedule_id?: string;
  readonly audience_key?: string;
}

/** One workflow's run for one recipient. */
export interface Run extends Listed {
  readonly id: string;
  readonly workflowRunId: string;
  readonly workflow: string;
  readonly recipient: Reference;
  readonly actor: Reference | null;
  readonly tenant: string | null;
  readonly triggerSource: TriggerSource;
  /** What the trigger told this recipient's messages. */
  readonly data: JsonRecord;
  readonly insertedAt: string;
  readonly events: JsonRecord[];
  status: RunStatus;
  errorCount: number;
  updatedAt: string;
}

export type NewRun = Pick<Run, 'workflowRunId' | 'workflow' | 'recipient' | 'actor' | 'tenant' | 'triggerSource' | 'data'>;
/** Told the webhook's kind of event where a run's change has one. */
export type RunListener = (type: string, run: Run) => void;

export class Runs {
  readonly #byId = new Map<string, Run>();
  readonly #around: Surroundings;
  readonly #listeners: RunListener[] = [];

  constructor(around: Surroundings) {
    this.#around = around;
  }

  onEvent(listener: RunListener): void {
    this.#listeners.push(listener);
  }

  get all(): readonly Run[] {
    return [...this.#byId.values()];
  }

  get(id: string): Run | undefined {
    return this.#byId.get(id);
  }

  create(given: NewRun): Run {
    const now = timestamp(this.#around);
    const run: Run = {
      ...given,
      seq: this.#around.nextSeq(),
      id: randomUUID(),
      insertedAt: now,
      events: [],
      status: 'queued',
      errorCount: 0,
      updatedAt: now,
    };
    this.#byId.set(run.id, run);
    this.move(run, 'processing', 'started');
    return run;
  }

  /** Changes the status and notes the event; an error is counted. */
  move(run: Run, status: RunStatus, event: string, error?: JsonRecord): void {
    run.status = status;
    run.updatedAt = timestamp(this.#around);
    if (error !== undefined) run.errorCount += 1;
    run.events.push({
      __typename: 'WorkflowRecipientRunEvent',
      id: randomUUID(),
      event: `workflow_recipient_run.${event}`,
      status: error === undefined ? 'ok' : 'error',
      ...error,
      inserted_at: run.updatedAt,
    });
    this.#around.feeds.run.record(runView(run));
    for (const listener of this.#listeners) listener(`workflow_recipient_run.${event}`, run);
  }
}

export const runView = (run: Run): JsonRecord => ({
  __typename: 'WorkflowRecipientRun',
  id: run.id,
  workflow_run_id: run.workflowRunId,
  workflow: run.workflow,
  status: run.status,
  recipient: run.recipient,
  actor: run.actor,
  tenant: run.tenant,
  error_count: run.errorCount,
  trigger_source: run.triggerSource,
  inserted_at: run.insertedAt,
  updated_at: run.updatedAt,
});
