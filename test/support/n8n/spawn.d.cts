import type { ReadableProcess } from '../host/program';

export function spawnGroup(
  program: string,
  parameters: readonly string[],
  options: {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    /** Who runs it; the user of this process by default. */
    readonly user?: { readonly uid: number; readonly gid: number } | undefined;
  },
): ReadableProcess;

export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): boolean;
