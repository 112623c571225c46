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
import { tab } from './flow';

export const PACK = '@dovecote/n8n-nodes-dovecote';

/** What a person fills into the dialog of an account. */
export interface AccountValues {
  readonly settings?: Readonly<Record<string, string>>;
  readonly credentials?: Readonly<Record<string, string>>;
}

/** A real Node-RED that has installed the packed package, and the account of one service. */
export abstract class Stage {
  /** Everything that earlier runs of this Node-RED showed its editors. */
  readonly #shownBefore: unknown[] = [];

  protected constructor(readonly red: NodeRed) {}

  /** Type of the account's node. */
  abstract readonly accountType: string;

  protected abstract get accountValues(): AccountValues;

  protected abstract closeService(): Promise<void>;

  /** The account with the id `account`. */
  account(more: AccountValues = {}): FlowNode {
    const { settings, credentials } = this.accountValues;
    return {
      id: 'account',
      type: this.accountType,
      name: '',
      settings: { ...settings, ...more.settings },
      credentials: { ...credentials, ...more.credentials },
    };
  }

  /** Replaces all flows by a tab, the account and these nodes, and waits until they run. */
  async deploy(nodes: readonly FlowNode[], type: DeployType = 'full', holder = this.account()): Promise<void> {
    await this.red.deploy([tab, holder, ...nodes], type);
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

  /** What nobody may ever see. Keys of several lines are looked for line by line: JSON writes the breaks differently. */
  get secrets(): readonly string[] {
    return Object.values(this.accountValues.credentials ?? {})
      .flatMap((value) => value.split('\n'))
      .filter((line) => line !== '' && !line.startsWith('-----'));
  }

  async close(): Promise<void> {
    await this.red.close();
    await this.closeService();
  }
}

export class StageNotOpened extends Error {
  override readonly name = 'StageNotOpened';
}

/** Starts Node-RED with the package beside a service, which is closed where that fails. */
export async function besideService<S extends Stage>(
  service: { close(): Promise<void> },
  options: NodeRedOptions,
  stage: (red: NodeRed) => S,
): Promise<S> {
  try {
    return stage(await startNodeRed({ ...options, tarball: tarballUnderTest() }));
  } catch (thrown) {
    await service.close();
    throw notOpened(thrown);
  }
}

function notOpened(cause: unknown): StageNotOpened {
  return new StageNotOpened('Node-RED did not start with the package', { cause });
}

export type OpenStage<S> = (install: NodeRedInstallation, options?: NodeRedOptions) => Promise<S>;

/** A stage for tests that run after it was opened. */
export function staged<S extends Stage>(open: OpenStage<S>, install: NodeRedInstallation, options?: NodeRedOptions): () => S {
  const stages: S[] = [];
  beforeAll(async () => {
    stages.push(await open(install, options));
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
