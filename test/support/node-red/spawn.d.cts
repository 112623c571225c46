import type { ReadableProcess } from '../host/program';

export function spawnReadable(
  program: string,
  parameters: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): ReadableProcess;
