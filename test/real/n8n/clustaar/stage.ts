import type { ClustaarRequestRecord, ClustaarSandbox } from '../../../../sandbox/clustaar';
import { startClustaarSandbox } from '../../../../sandbox/clustaar';
import type { N8n, StoredWorkflow, WorkflowNode } from '../../../support/n8n';
import { clustaarAccount } from '../../../support/services';
import { type Credentials, Workbench } from '../workbench';

export const CREDENTIAL = 'clustaarApi';

/** A workflow that waits for steps, and where they are sent. */
export interface Listening {
  readonly workflow: StoredWorkflow;
  readonly url: string;
}

/** The workbench, and the stand-in service that its credential leads to. */
export class Stage extends Workbench {
  constructor(
    n8n: N8n,
    readonly clustaar: ClustaarSandbox,
    /** What a person would type into the credential. */
    readonly account: Readonly<Record<string, string>>,
    credential: Credentials,
  ) {
    super(n8n, credential);
  }

  /** The action node; `operation` as `interlocutor.get`. */
  action(operation: string, parameters: WorkflowNode['parameters'], name = 'Clustaar'): WorkflowNode {
    const [resource = '', operationName = ''] = operation.split('.');
    return this.node(name, 'clustaar', { resource, operation: operationName, ...parameters });
  }

  trigger(parameters: WorkflowNode['parameters'] = {}, credentials = this.credential): WorkflowNode {
    return this.node('Step', 'clustaarTrigger', { responseMode: 'responseNode', ...parameters }, credentials);
  }

  /** What the service was asked during the work. */
  async requestsDuring(work: () => Promise<unknown>): Promise<readonly ClustaarRequestRecord[]> {
    const before = new Set(this.clustaar.requests);
    await work();
    return this.clustaar.requests.filter((request) => !before.has(request));
  }

  /** Activates what begins with this trigger, as long as the work lasts. */
  async listening<T>(nodes: readonly [WorkflowNode, ...WorkflowNode[]], work: (listening: Listening) => Promise<T>): Promise<T> {
    const workflow = await this.store('Steps', nodes);
    return await this.active(workflow, this.n8n.webhookUrl(nodes[0], 'webhook'), work);
  }

  async active<T>(workflow: StoredWorkflow, url: string, work: (listening: Listening) => Promise<T>): Promise<T> {
    await this.n8n.workflows.activate(workflow);
    try {
      return await work({ workflow, url });
    } finally {
      await this.n8n.workflows.deactivate(workflow);
    }
  }

  /** What nobody may ever see. */
  get secrets(): readonly string[] {
    const { privateKey = '', password = '', botToken = '', privateApiKey = '' } = this.account;
    return [privateKey, password, botToken, privateApiKey];
  }

  async close(): Promise<void> {
    await this.clustaar.close();
  }
}

export async function openStage(n8n: N8n): Promise<Stage> {
  // Answers take longer on a busy machine than a bot would wait.
  const clustaar = await startClustaarSandbox({ timings: { webhookTimeoutMs: 20_000, waitSecondMs: 10 } });
  const { settings, credentials } = clustaarAccount(clustaar);
  const account = { ...settings, ...credentials };
  return new Stage(n8n, clustaar, account, await n8n.credential(CREDENTIAL, account));
}
