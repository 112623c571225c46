import type { KnockSandbox } from '../../../../sandbox/knock';
import type { NodeRed, NodeRedInstallation, NodeRedOptions } from '../../../support/node-red';
import { knockAccount, startKnock } from '../../../support/services';
import { besideService, Stage, StageNotOpened } from '../stage';

/** With an account that leads to the stand-in service. */
export class KnockStage extends Stage {
  readonly accountType = 'dovecote-knock-account';

  constructor(
    red: NodeRed,
    readonly knock: KnockSandbox,
  ) {
    super(red);
  }

  protected get accountValues() {
    return knockAccount(this.knock);
  }

  /** Resolves when the feed of the user is joined after now. */
  joining(user: string): Promise<unknown> {
    return this.knock.waitFor('join', { match: ({ topic }) => topic.endsWith(`:${user}`), deadlineMs: 30_000 });
  }

  /** Calls the service past Node-RED, as the owner of the secret key; fails where it refuses. */
  async ask(method: 'POST' | 'PUT', path: string, body: object): Promise<void> {
    const headers = { authorization: `Bearer ${this.knock.secretKey}`, 'content-type': 'application/json' };
    const { ok, status } = await fetch(`${this.knock.url}${path}`, { method, headers, body: JSON.stringify(body) });
    if (!ok) throw new StageNotOpened(`${method} ${path} was answered ${status}`);
  }

  /** Puts an item into the feed of the user, past Node-RED. */
  async notify(user: string, note: string): Promise<void> {
    await this.ask('POST', '/v1/workflows/new-comment/trigger', { recipients: [{ id: user }], data: { note } });
  }

  protected async closeService(): Promise<void> {
    await this.knock.close();
  }
}

export async function openStage(install: NodeRedInstallation, options: NodeRedOptions = {}): Promise<KnockStage> {
  const knock = await startKnock();
  const env = { ...options.env, KNOCK_URL: knock.url, KNOCK_SECRET: knock.secretKey };
  return await besideService(knock, { ...options, install, env }, (red) => new KnockStage(red, knock));
}
