/** What compiling a native module takes, fetched from the system's package manager where we may. */
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { run, say } from './command.mjs';

const TOOLS = ['python3', 'make', 'g++'];

/** Rejects with the command to type when tools are missing and we are not allowed to install them. */
export async function ensureBuildTools() {
  const missing = TOOLS.filter((tool) => !onPath(tool));
  if (missing.length === 0 || process.platform !== 'linux') return;
  const mayInstall = process.getuid?.() === 0 && onPath('apt-get');
  if (!mayInstall) throw new Error(`Building n8n's database needs ${missing.join(', ')}: apt-get install --yes ${TOOLS.join(' ')}`);
  say(`installing ${missing.join(', ')}`);
  await run('apt-get', ['update']);
  await run('apt-get', ['install', '--yes', '--no-install-recommends', ...missing], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function onPath(program) {
  return (process.env.PATH ?? '').split(path.delimiter).some((folder) => isExecutable(path.join(folder, program)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
