import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Happenings, inTime, NotInTime } from '../node-red/waiting';
import type { N8nInstallation } from './installation';
import { type ProcessGroup, signalGroup, spawnGroup } from './spawn.cjs';

/** Logged last, when requests are answered. */
const READY = /Editor is now accessible via/;
const START_MS = 120_000;
const STOP_MS = 45_000;

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One run of n8n's command line, with whatever it starts itself. */
export class N8nProcess {
  readonly #child: ProcessGroup;
  /** Settles when the process and its output have ended. */
  readonly ended: Promise<Ending>;

  constructor(
    installation: N8nInstallation,
    parameters: readonly string[],
    private readonly options: { cwd: string; env: NodeJS.ProcessEnv; log: Happenings<string> },
  ) {
    const { cwd, env, log } = options;
    this.#child = spawnGroup(installation.node, [installation.entry, ...parameters], { cwd, env });
    this.ended = new Promise((resolve, reject) => {
      this.#child.once('error', reject);
      this.#child.once('close', (code, signal) => {
        resolve({ code, signal });
      });
    });
    readLines(this.#child.stdout, log);
    readLines(this.#child.stderr, log);
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get alive(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves when the server accepts requests; rejects when it ends first. */
  async ready(from: number): Promise<void> {
    const { log } = this.options;
    const ready = log.find((line) => READY.test(line), from, START_MS);
    const ended = this.ended.then(({ code, signal }): never => {
      throw new NotInTime(`n8n ended (${signal ?? String(code)}) before it was ready:\n${log.all.slice(from).slice(-40).join('\n')}`);
    });
    // Whichever loses the race would otherwise be an unhandled rejection.
    ready.catch(ignoreLoser);
    ended.catch(ignoreLoser);
    await Promise.race([ready, ended]);
  }

  /**
   * Ends it: SIGTERM goes to n8n alone, which ends its own helpers; SIGKILL leaves n8n no chance to, so it goes to all.
   * Whatever is left after 45 s is killed.
   */
  async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<Ending> {
    if (signal === 'SIGKILL') signalGroup(this.pid, signal);
    else if (this.alive) this.#child.kill(signal);
    try {
      return await inTime('the end of n8n', this.ended, STOP_MS);
    } finally {
      signalGroup(this.pid, 'SIGKILL');
    }
  }
}

function readLines(stream: Readable, log: Happenings<string>): void {
  createInterface({ input: stream }).on('line', (line) => {
    log.add(line);
  });
}

function ignoreLoser(): void {
  return undefined;
}
