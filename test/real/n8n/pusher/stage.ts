import { startPusherSandbox, type PusherSandbox } from '../../../../sandbox/pusher';
import { type N8n, poll, type WorkflowNode } from '../../../support/n8n';
import { type Credentials, Workbench } from '../workbench';

export const CREDENTIAL = 'pusherChannelsApi';

/** The workbench, and the stand-in service that its credential leads to. */
export class Stage extends Workbench {
  constructor(
    n8n: N8n,
    readonly pusher: PusherSandbox,
    /** What a person would type into the credential. */
    readonly account: Readonly<Record<string, unknown>>,
    credential: Credentials,
  ) {
    super(n8n, credential);
  }

  /** The action node; `operation` as `event.trigger`. */
  action(operation: string, parameters: WorkflowNode['parameters']): WorkflowNode {
    const [resource = '', name = ''] = operation.split('.');
    return this.node('Pusher', 'pusher', { resource, operation: name, ...parameters });
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

  /** What nobody may ever see. */
  get secrets(): readonly string[] {
    const { secret, encryptionMasterKey } = this.account;
    return [String(secret), String(encryptionMasterKey), Buffer.from(String(encryptionMasterKey), 'base64').toString()];
  }

  async close(): Promise<void> {
    await this.pusher.close();
  }
}

export async function openStage(n8n: N8n): Promise<Stage> {
  const pusher = await startPusherSandbox({ timings: { webhookHoldMs: 50 } });
  const account = accountAt(pusher);
  return new Stage(n8n, pusher, account, await n8n.credential(CREDENTIAL, account));
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
