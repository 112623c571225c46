import type { ReadableProcess } from '../host/program';

export function spawnGroup(
  program: string,
  parameters: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): ReadableProcess;

export function signalGroup(pid: number | undefined, signal: NodeJS.Signals): boolean;
