import {
  type CredentialReference,
  type Execution,
  inARow,
  manualTrigger,
  type N8n,
  node,
  type StoredWorkflow,
  type WorkflowNode,
} from '../../support/n8n';

/** n8n puts it before the names of our node types. */
export const PACK = '@dovecote/n8n-nodes-dovecote';

export type Credentials = Readonly<Record<string, CredentialReference>>;

const keepEverything = {
  executionOrder: 'v1',
  saveManualExecutions: true,
  saveDataSuccessExecution: 'all',
  saveDataErrorExecution: 'all',
} as const;

/** A real n8n that has installed the packed package, seen by somebody who works with one credential. */
export class Workbench {
  /** Of every workflow that was stored, so that all executions can be looked through at the end. */
  readonly #stored: string[] = [];

  constructor(
    readonly n8n: N8n,
    readonly credential: Credentials,
  ) {}

  get storedWorkflows(): readonly string[] {
    return this.#stored;
  }

  /** A node of ours with the credential. */
  node(name: string, type: string, parameters: WorkflowNode['parameters'], credentials = this.credential): WorkflowNode {
    return node(name, `${PACK}.${type}`, parameters, { credentials });
  }

  /** Stores a workflow of these nodes in a row. */
  async store(name: string, nodes: readonly WorkflowNode[]): Promise<StoredWorkflow> {
    return await this.import({ name, nodes, connections: inARow(nodes) });
  }

  /** Stores the content of a workflow file. */
  async import(file: Readonly<Record<string, unknown>>): Promise<StoredWorkflow> {
    const workflow = await this.n8n.workflows.import({ ...file, settings: keepEverything });
    this.#stored.push(workflow.id);
    return workflow;
  }

  /** Presses "Execute workflow" with these items at the start, and awaits the end. */
  async run(action: WorkflowNode, items: readonly object[] = [{}], patienceMs?: number): Promise<Execution> {
    const nodes = [manualTrigger, action];
    const pinData = { [manualTrigger.name]: items.map((json) => ({ json })) };
    const workflow = await this.import({ name: 'By hand', nodes, connections: inARow(nodes), pinData });
    return await this.runStored(workflow, manualTrigger.name, patienceMs);
  }

  async runStored(workflow: StoredWorkflow, trigger: string, patienceMs?: number): Promise<Execution> {
    return await this.n8n.executions.ended(await this.begin(workflow, trigger), patienceMs);
  }

  /** The id of a run that has begun, for triggers that wait for an event. */
  async begin(workflow: StoredWorkflow, trigger: string): Promise<string> {
    const started = await this.n8n.workflows.run(workflow, trigger);
    if ('executionId' in started) return started.executionId;
    throw new TypeError(`${trigger} waits for a webhook`);
  }
}

/** The node as set under "On Error". */
export function goingOn(action: WorkflowNode, onError: 'continueRegularOutput' | 'continueErrorOutput' = 'continueRegularOutput') {
  return { ...action, onError };
}
