import type { KnockRequestRecord, KnockSandbox } from '../../../../sandbox/knock';
import { type Execution, type N8n, poll, type WorkflowNode } from '../../../support/n8n';
import { knockAccount, startKnock } from '../../../support/services';
import { type Credentials, Workbench } from '../workbench';

export const CREDENTIAL = 'knockApi';

/** The workbench, and the stand-in service that its credential leads to. */
export class Stage extends Workbench {
  constructor(
    n8n: N8n,
    readonly knock: KnockSandbox,
    /** What a person would type into the credential. */
    readonly account: Readonly<Record<string, string>>,
    credential: Credentials,
  ) {
    super(n8n, credential);
  }

  /** The action node; `operation` as `workflow.trigger`. */
  action(operation: string, parameters: WorkflowNode['parameters']): WorkflowNode {
    const [resource = '', name = ''] = operation.split('.');
    return this.node('Knock', 'knock', { resource, operation: name, ...parameters });
  }

  /** Runs the action node once for each item, and wants it to succeed. */
  async succeed(operation: string, parameters: WorkflowNode['parameters'], items?: readonly object[]): Promise<Execution> {
    const run = await this.run(this.action(operation, parameters), items);
    expect([run.status, run.error]).toEqual(['success', undefined]);
    return run;
  }

  /** What the service was asked during the work. */
  async requestsDuring(work: () => Promise<unknown>): Promise<readonly KnockRequestRecord[]> {
    const before = new Set(this.knock.requests);
    await work();
    return this.knock.requests.filter((request) => !before.has(request));
  }

  /** What a backend of one's own tells the service; fails where that refuses. */
  async tell(method: 'POST' | 'PUT', path: string, body: object): Promise<void> {
    const headers = { authorization: `Bearer ${this.knock.secretKey}`, 'content-type': 'application/json' };
    const answer = await fetch(`${this.knock.url}/v1${path}`, { method, headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new TypeError(`${path} was answered ${answer.status}: ${await answer.text()}`);
    await answer.arrayBuffer();
  }

  /** A notification in the in-app feed of a user. */
  async notify(userId: string, data: Record<string, unknown>): Promise<void> {
    await this.tell('POST', '/workflows/new-comment/trigger', { recipients: [userId], data });
  }

  /** Resolves when the feed of a user is listened to; anew, with `again`. */
  async joined(userId: string, again = false): Promise<void> {
    const match = ({ topic }: { topic: string }) => topic.endsWith(`:${userId}`);
    await this.knock.waitFor('join', { match, includePast: !again, deadlineMs: 60_000 });
  }

  /** Resolves when no socket is open any more. */
  async deserted(): Promise<void> {
    await poll('the end of all sockets', () => Promise.resolve(this.knock.connections === 0 ? true : undefined));
  }

  /** What nobody may ever see. */
  get secrets(): readonly string[] {
    const { secretKey = '', webhookSecret = '', signingKey = '' } = this.account;
    // A line of the key, as its line breaks are written otherwise in JSON.
    return [secretKey, webhookSecret, ...signingKey.split('\n').slice(3, 5)];
  }

  async close(): Promise<void> {
    await this.knock.close();
  }
}

export async function openStage(n8n: N8n): Promise<Stage> {
  const knock = await startKnock();
  const { settings, credentials } = knockAccount(knock);
  const account = { ...settings, ...credentials };
  return new Stage(n8n, knock, account, await n8n.credential(CREDENTIAL, account));
}
