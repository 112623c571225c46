import { type Ending, RunningProgram } from '../host/program';
import { type Happenings, inTime } from '../host/waiting';
import type { NodeRedInstallation } from './installation';
import { spawnReadable } from './spawn.cjs';

export type { Ending } from '../host/program';

const STARTED = /Started flows|Waiting for missing types|Flows stopped in safe mode/;
const LISTENING = /Server now running at (https?:\/\/127\.0\.0\.1:(\d+)\S*)/;

/** One run of Node-RED as a child process; a restart is a new one. */
export class NodeRedProcess {
  readonly #program: RunningProgram;

  constructor(
    installation: NodeRedInstallation,
    options: { userDir: string; settingsFile: string; port: number; env: NodeJS.ProcessEnv; log: Happenings<string> },
  ) {
    const { userDir, settingsFile, port, env, log } = options;
    const parameters = [installation.redJs, '--userDir', userDir, '--settings', settingsFile, '--port', String(port)];
    this.#program = new RunningProgram('Node-RED', spawnReadable(installation.node, parameters, { cwd: userDir, env }), log);
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

  /** The port it listens on, once its flows have started too. Rejects when the process ends first. */
  async ready(log: Happenings<string>, from: number): Promise<number> {
    const said = Promise.all([
      log.find((line) => LISTENING.test(line), from, 60_000),
      log.find((line) => STARTED.test(line), from, 60_000),
    ]);
    const [line] = await this.#program.unlessEnded(said, from);
    return Number(LISTENING.exec(line)?.[2]);
  }

  /** Asks it to end and waits; kills it where it does not obey within 20 s. */
  async stop(signal: NodeJS.Signals = 'SIGTERM'): Promise<Ending> {
    this.#program.kill(signal);
    try {
      return await inTime('the end of Node-RED', this.ended);
    } finally {
      this.#program.kill('SIGKILL');
    }
  }
}
