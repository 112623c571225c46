import { type PusherSandbox, startPusherSandbox } from '../../../sandbox/pusher';
import { accountAt } from '../../support/example-flows';
import {
  type DebugMessage,
  type DeployType,
  type FlowNode,
  type NodeRed,
  type NodeRedInstallation,
  type NodeRedOptions,
  startNodeRed,
  tarballUnderTest,
} from '../../support/node-red';
import { account, tab } from './flow';

export const PACK = '@dovecote/n8n-nodes-dovecote';

/** A real Node-RED that has installed the packed package, and the stand-in service that its account leads to. */
export class Stage {
  /** Everything that earlier runs of this Node-RED showed its editors. */
  readonly #shownBefore: unknown[] = [];

  constructor(
    readonly red: NodeRed,
    readonly pusher: PusherSandbox,
  ) {}

  /** The account with the id `account`. */
  account(more: { settings?: Readonly<Record<string, string>>; credentials?: Readonly<Record<string, string>> } = {}): FlowNode {
    const { settings, credentials } = accountAt(this.pusher);
    return account({ settings: { ...settings, ...more.settings }, credentials: { ...credentials, ...more.credentials } });
  }

  /** Replaces all flows by a tab, the account and these nodes, and waits until they run. */
  async deploy(nodes: readonly FlowNode[], type: DeployType = 'full', holder = this.account()): Promise<void> {
    await this.red.deploy([tab, holder, ...nodes], type);
  }

  /** Resolves when a subscription to the channel is made after now. */
  joining(channel: string): Promise<unknown> {
    return this.pusher.waitFor('subscription', { match: (subscription) => subscription.channel === channel, deadlineMs: 30_000 });
  }

  /** The value that a debug node shows next: ask before it is caused. */
  async next(id: string, holding = ''): Promise<unknown> {
    const { sees } = this.red;
    const matches = (message: DebugMessage): boolean => message.id === id && JSON.stringify(message.value).includes(holding);
    return (await sees.debug(matches, sees.now)).value;
  }

  async restart(signal?: NodeJS.Signals): Promise<void> {
    this.#shownBefore.push(...this.red.sees.comms.events.all);
    await this.red.restart(signal);
  }

  /** All that Node-RED has shown or written so far: statuses, debug messages, notifications, the log. */
  get shown(): string {
    return JSON.stringify([...this.#shownBefore, ...this.red.sees.comms.events.all, ...this.red.log.all]);
  }

  /** What nobody may ever see. */
  get secrets(): readonly string[] {
    return Object.values(accountAt(this.pusher).credentials);
  }

  async close(): Promise<void> {
    await this.red.close();
    await this.pusher.close();
  }
}

export async function openStage(install: NodeRedInstallation, options: NodeRedOptions = {}): Promise<Stage> {
  const pusher = await startPusherSandbox({ timings: { webhookHoldMs: 50 } });
  try {
    const env = { ...options.env, PUSHER_HOST: pusher.host, PUSHER_PORT: String(pusher.port), PUSHER_SECRET: pusher.app.secret };
    return new Stage(await startNodeRed({ ...options, install, tarball: tarballUnderTest(), env }), pusher);
  } catch (thrown) {
    await pusher.close();
    throw notOpened(thrown);
  }
}

export class StageNotOpened extends Error {
  override readonly name = 'StageNotOpened';
}

function notOpened(cause: unknown): StageNotOpened {
  return new StageNotOpened('Node-RED did not start with the package', { cause });
}

/** A stage for tests that run after it was opened. */
export function staged(install: NodeRedInstallation, options?: NodeRedOptions): () => Stage {
  const stages: Stage[] = [];
  beforeAll(async () => {
    stages.push(await openStage(install, options));
  });
  afterAll(async () => {
    await Promise.all(stages.map((stage) => stage.close()));
  });
  return () => {
    const [stage] = stages;
    if (stage) return stage;
    throw new StageNotOpened('there is no Node-RED to test with');
  };
}
