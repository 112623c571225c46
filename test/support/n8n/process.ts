import { type Ending, RunningProgram } from '../host/program';
import { type Happenings, inTime } from '../host/waiting';
import type { N8nInstallation } from './installation';
import { signalGroup, spawnGroup } from './spawn.cjs';

export type { Ending } from '../host/program';

/** What each command logs last, when it does its work. */
const READY = {
  start: /Editor is now accessible via/,
  webhook: /Webhook listener waiting for requests/,
  worker: /n8n worker is now ready/,
} as const;

/** A command of n8n that goes on until it is ended. */
export type Role = keyof typeof READY;

const START_MS = 120_000;
const STOP_MS = 45_000;

/** One run of n8n's command line, with whatever it starts itself. */
export class N8nProcess {
  readonly #program: RunningProgram;
  readonly #log: Happenings<string>;

  constructor(
    installation: N8nInstallation,
    parameters: readonly string[],
    { cwd, env, log }: { cwd: string; env: NodeJS.ProcessEnv; log: Happenings<string> },
  ) {
    this.#log = log;
    this.#program = new RunningProgram('n8n', spawnGroup(installation.node, [installation.entry, ...parameters], { cwd, env }), log);
  }

  /** Settles when the process and its output have ended. */
  get ended(): Promise<Ending> {
    return this.#program.ended;
  }

  get pid(): number | undefined {
    return this.#program.pid;
  }

  get alive(): boolean {
    return this.#program.alive;
  }

  /** Resolves when it does the work of its role; rejects when it ends first. */
  async ready(from: number, role: Role = 'start'): Promise<void> {
    const said = this.#log.find((line) => READY[role].test(line), from, START_MS);
    await this.#program.unlessEnded(said, from);
  }

  /**
   * Ends it: SIGTERM goes to n8n alone, which ends its own helpers; SIGKILL leaves n8n no chance to, so it goes to all.
   * Whatever is left after 45 s is killed.
   */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<Ending> {
    if (signal === 'SIGKILL') signalGroup(this.pid, signal);
    else this.#program.kill(signal);
    try {
      return await inTime('the end of n8n', this.ended, STOP_MS);
    } finally {
      signalGroup(this.pid, 'SIGKILL');
    }
  }
}
