import { z } from 'zod';
import { type Activation, activationOf } from './activation';
import type { N8nInstallation } from './installation';
import type { Rest } from './rest';
import { type Connections, inARow, type WorkflowNode } from './workflow';

/** A workflow as n8n stored it. */
const storedWorkflow = z.looseObject({ id: z.string(), name: z.string(), versionId: z.string(), active: z.boolean().optional() });
export type StoredWorkflow = z.infer<typeof storedWorkflow>;

const started = z.union([z.object({ executionId: z.coerce.string() }), z.object({ waitingForWebhook: z.literal(true) })]);
export type Started = z.infer<typeof started>;

/** n8n only listens for someone who watches: this is the editor tab that does. */
const watcher = { 'push-ref': 'lab' };

/** What the editor does with workflows. */
export class Workflows {
  readonly #activation: Activation;

  constructor(
    private readonly rest: Rest,
    installation: N8nInstallation,
  ) {
    this.#activation = activationOf(installation.version, rest);
  }

  /** Stores a workflow, by default with its nodes one after the other. It is not active yet. */
  create(name: string, nodes: readonly WorkflowNode[], connections: Connections = inARow(nodes)): Promise<StoredWorkflow> {
    // The defaults differ between versions; tests want to see every execution.
    const settings = {
      executionOrder: 'v1',
      saveManualExecutions: true,
      saveDataSuccessExecution: 'all',
      saveDataErrorExecution: 'all',
    };
    return this.rest.request(storedWorkflow, 'POST', '/rest/workflows', { name, nodes, connections, settings, active: false });
  }

  /** Stores the content of a workflow file. */
  import(file: Readonly<Record<string, unknown>>): Promise<StoredWorkflow> {
    return this.rest.request(storedWorkflow, 'POST', '/rest/workflows', { settings: {}, ...file, active: false });
  }

  get(id: string): Promise<StoredWorkflow> {
    return this.rest.request(storedWorkflow, 'GET', `/rest/workflows/${id}`);
  }

  /** Starts a workflow's triggers; resolves when they listen. Rejects with {@link ActivationRefused} where one of them cannot start. */
  async activate({ id }: StoredWorkflow): Promise<void> {
    const { versionId } = await this.get(id);
    await this.#activation.on(id, versionId);
  }

  /** Stops a workflow's triggers; resolves when they have stopped. */
  async deactivate({ id }: StoredWorkflow): Promise<void> {
    const { versionId } = await this.get(id);
    await this.#activation.off(id, versionId);
  }

  /** Why a trigger of an active workflow stands still; undefined while all is well. */
  async activationError({ id }: StoredWorkflow): Promise<string | undefined> {
    const error = await this.rest.request(z.string().nullish(), 'GET', `/rest/active-workflows/error/${id}`);
    return error ?? undefined;
  }

  /** Presses "Execute workflow": runs it, or listens for one test event where its trigger waits for one. */
  async run(workflow: StoredWorkflow, trigger: string): Promise<Started> {
    const workflowData = await this.get(workflow.id);
    const body = { workflowData, triggerToStartFrom: { name: trigger } };
    return this.rest.request(started, 'POST', `/rest/workflows/${workflow.id}/run`, body, watcher);
  }

  /** Presses "Stop listening" for a webhook. */
  async stopListening({ id }: StoredWorkflow): Promise<void> {
    await this.rest.request(z.unknown(), 'DELETE', `/rest/test-webhook/${id}`);
  }
}
