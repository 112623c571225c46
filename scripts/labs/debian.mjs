/** Programs of the system: looked for on the search path, and fetched from Debian's package manager where we may. */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The first of these programs that is here, or `undefined`.
 * @param {string[]} names
 * @param {string[]} [folders] looked through after the search path
 */
export function findProgram(names, folders = []) {
  const places = [...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...folders];
  return names.flatMap((name) => places.map((folder) => join(folder, name))).find(isExecutable);
}

/** Whether packages can be installed here: as root, on a system that has apt-get. */
export function mayInstall() {
  return process.getuid?.() === 0 && findProgram(['apt-get']) !== undefined;
}

/** @param {string[]} packages */
export function installPackages(...packages) {
  aptGet('update', '-qq');
  aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

function aptGet(...parameters) {
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...parameters], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
