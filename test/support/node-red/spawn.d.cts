import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A program that runs, with nothing to read and two outputs to be read. */
export type ReadableProcess = ChildProcessByStdio<null, Readable, Readable>;

export function spawnReadable(
  program: string,
  parameters: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): ReadableProcess;
