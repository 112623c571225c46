import { startPusherSandbox, type PusherSandbox } from '../../../sandbox/pusher';
import {
  type CredentialReference,
  type Execution,
  inARow,
  manualTrigger,
  type N8n,
  type N8nInstallation,
  node,
  poll,
  startN8n,
  tarballUnderTest,
  type StoredWorkflow,
  type WorkflowNode,
} from '../../support/n8n';

/** n8n puts it before the names of our node types. */
export const PACK = '@dovecote/n8n-nodes-dovecote';
export const CREDENTIAL = 'pusherChannelsApi';
export type PusherNode = 'pusher' | 'pusherTrigger' | 'pusherWebhookTrigger' | 'pusherAuthorizationTrigger';

const keepEverything = {
  executionOrder: 'v1',
  saveManualExecutions: true,
  saveDataSuccessExecution: 'all',
  saveDataErrorExecution: 'all',
} as const;

/** A real n8n that has installed the packed package, and the stand-in service that its credential leads to. */
export class Stage {
  /** Of every workflow that was stored, so that all executions can be looked through at the end. */
  readonly #stored: string[] = [];

  constructor(
    readonly n8n: N8n,
    readonly pusher: PusherSandbox,
    /** What a person would type into the credential. */
    readonly account: Readonly<Record<string, unknown>>,
    readonly credential: Readonly<Record<string, CredentialReference>>,
  ) {}

  get storedWorkflows(): readonly string[] {
    return this.#stored;
  }

  /** A node of ours with the credential. */
  node(name: string, type: PusherNode, parameters: WorkflowNode['parameters'], credentials = this.credential): WorkflowNode {
    return node(name, `${PACK}.${type}`, parameters, { credentials });
  }

  /** The action node; `operation` as `event.trigger`. */
  action(operation: string, parameters: WorkflowNode['parameters']): WorkflowNode {
    const [resource = '', name = ''] = operation.split('.');
    return this.node('Pusher', 'pusher', { resource, operation: name, ...parameters });
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
  async run(action: WorkflowNode, items: readonly object[] = [{}]): Promise<Execution> {
    const nodes = [manualTrigger, action];
    const pinData = { [manualTrigger.name]: items.map((json) => ({ json })) };
    const workflow = await this.import({ name: 'By hand', nodes, connections: inARow(nodes), pinData });
    return await this.runStored(workflow, manualTrigger.name);
  }

  async runStored(workflow: StoredWorkflow, trigger: string): Promise<Execution> {
    return await this.n8n.executions.ended(await this.begin(workflow, trigger));
  }

  /** The id of a run that has begun, for triggers that wait for an event. */
  async begin(workflow: StoredWorkflow, trigger: string): Promise<string> {
    const started = await this.n8n.workflows.run(workflow, trigger);
    if ('executionId' in started) return started.executionId;
    throw new TypeError(`${trigger} waits for a webhook`);
  }

  /** Resolves when a subscription to the channel is there; a new one, with `again`. */
  async joined(channel: string, again = false): Promise<void> {
    const match = (subscription: { channel: string }) => subscription.channel === channel;
    await this.pusher.waitFor('subscription', { match, includePast: !again, deadlineMs: 60_000 });
  }

  /** Resolves when no socket is open any more. */
  async deserted(): Promise<void> {
    await poll('the end of all sockets', () => Promise.resolve(this.pusher.connections === 0 ? true : undefined));
  }

  async close(): Promise<void> {
    await this.n8n.close();
    await this.pusher.close();
  }
}

export async function openStage(install: N8nInstallation): Promise<Stage> {
  const pusher = await startPusherSandbox({ timings: { webhookHoldMs: 50 } });
  try {
    const n8n = await startN8n({ install, tarball: tarballUnderTest() });
    const account = accountAt(pusher);
    return new Stage(n8n, pusher, account, await n8n.credential(CREDENTIAL, account));
  } catch (thrown) {
    await pusher.close();
    throw notOpened(thrown);
  }
}

function notOpened(cause: unknown): StageNotOpened {
  return new StageNotOpened(`n8n did not start with the package: ${String(cause)}`, { cause });
}

export class StageNotOpened extends Error {
  override readonly name = 'StageNotOpened';
}

function accountAt({ app, host, port }: PusherSandbox) {
  return {
    appId: app.id,
    key: app.key,
    secret: app.secret,
    host,
    port: String(port),
    useTls: false,
    encryptionMasterKey: Buffer.alloc(32, 'dovecote').toString('base64'),
  };
}
