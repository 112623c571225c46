import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { spawnGroup } from './spawn.cjs';

/** A program ended with something else than 0. */
export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';
}

/** Runs a program to its end; what it wrote to standard output. */
export async function runProgram(
  program: string,
  parameters: readonly string[],
  options: Parameters<typeof spawnGroup>[2],
): Promise<string> {
  const child = spawnGroup(program, parameters, options);
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  if (child.exitCode !== 0) throw new ProgramFailed(`${program} ${parameters.join(' ')} failed: ${errors.slice(-2_000)}`);
  return output;
}
