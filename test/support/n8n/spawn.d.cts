import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A running program with nothing to read and two outputs to be read. */
export type ProcessGroup = ChildProcessByStdio<null, Readable, Readable>;

export function spawnGroup(
  program: string,
  parameters: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): ProcessGroup;

export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): boolean;
