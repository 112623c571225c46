import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { NodeRedInstallation } from './installation';
import { type ReadableProcess, spawnReadable } from './spawn.cjs';
import { type Happenings, inTime, NotInTime } from './waiting';

const STARTED = /Started flows|Waiting for missing types|Flows stopped in safe mode/;
const LISTENING = /Server now running at (https?:\/\/127\.0\.0\.1:(\d+)\S*)/;

/** How a Node-RED process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One run of Node-RED as a child process; a restart is a new one. */
export class NodeRedProcess {
  readonly #child: ReadableProcess;
  /** Settles when the process and its output have ended. */
  readonly ended: Promise<Ending>;

  constructor(
    installation: NodeRedInstallation,
    options: { userDir: string; settingsFile: string; port: number; env: NodeJS.ProcessEnv; log: Happenings<string> },
  ) {
    const { userDir, settingsFile, port, env, log } = options;
    const parameters = [installation.redJs, '--userDir', userDir, '--settings', settingsFile, '--port', String(port)];
    this.#child = spawnReadable(installation.node, parameters, { cwd: userDir, env });
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

  /** The port it listens on, once its flows have started too. Rejects when the process ends first. */
  async ready(log: Happenings<string>, from: number): Promise<number> {
    const ready = Promise.all([
      log.find((line) => LISTENING.test(line), from, 60_000),
      log.find((line) => STARTED.test(line), from, 60_000),
    ]);
    const ended = this.ended.then(({ code, signal }): never => {
      throw new NotInTime(`Node-RED ended (${signal ?? String(code)}) before it was ready:\n${log.all.slice(from).join('\n')}`);
    });
    // Whichever loses the race would otherwise be an unhandled rejection.
    ready.catch(ignoreLoser);
    ended.catch(ignoreLoser);
    const [line] = await Promise.race([ready, ended]);
    return Number(LISTENING.exec(line)?.[2]);
  }

  /** Asks it to end and waits; kills it where it does not obey within 20 s. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ending> {
    if (this.alive) this.#child.kill(signal);
    try {
      return await inTime('the end of Node-RED', this.ended);
    } finally {
      if (this.alive) this.#child.kill('SIGKILL');
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
