import type { ChildProcessByStdio } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { type Happenings, NotInTime } from './waiting';

/** A running program with nothing to read and two outputs to be read. */
export type ReadableProcess = ChildProcessByStdio<null, Readable, Readable>;

/** How a process ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** One run of a host as a child process; every line it writes goes into the log. A restart is a new one. */
export class RunningProgram {
  /** Settles when the process and its output have ended. */
  readonly ended: Promise<Ending>;

  constructor(
    private readonly name: string,
    private readonly child: ReadableProcess,
    private readonly log: Happenings<string>,
  ) {
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => {
        resolve({ code, signal });
      });
    });
    for (const output of [child.stdout, child.stderr]) {
      createInterface({ input: output }).on('line', (line) => {
        log.add(line);
      });
    }
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get alive(): boolean {
    return this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Nothing happens to one that has ended. */
  kill(signal: NodeJS.Signals): void {
    if (this.alive) this.child.kill(signal);
  }

  /** `ready`, unless the process ends first: then it rejects with the last of what was logged after position `from`. */
  async unlessEnded<T>(ready: Promise<T>, from: number): Promise<T> {
    const ended = this.ended.then(({ code, signal }): never => {
      const said = this.log.all.slice(from).slice(-40).join('\n');
      throw new NotInTime(`${this.name} ended (${signal ?? String(code)}) before it was ready:\n${said}`);
    });
    // Whichever loses the race would otherwise be an unhandled rejection.
    ready.catch(ignoreLoser);
    ended.catch(ignoreLoser);
    return await Promise.race([ready, ended]);
  }
}

function ignoreLoser(): void {
  return undefined;
}
