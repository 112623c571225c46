/** What compiling a native module takes, fetched from the system's package manager where we may. */
import { say } from './command.mjs';
import { findProgram, installPackages, mayInstall } from './debian.mjs';

const TOOLS = ['python3', 'make', 'g++'];

/** Throws with the command to type when tools are missing and we are not allowed to install them. */
export function ensureBuildTools() {
  const missing = TOOLS.filter((tool) => findProgram([tool]) === undefined);
  if (missing.length === 0 || process.platform !== 'linux') return;
  if (!mayInstall()) throw new Error(`Building n8n's database needs ${missing.join(', ')}: apt-get install --yes ${TOOLS.join(' ')}`);
  say(`installing ${missing.join(', ')}`);
  installPackages(...missing);
}
