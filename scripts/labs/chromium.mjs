import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * Path of a Chromium to drive, or `undefined` when there is none and it cannot be installed here.
 *
 * `DOVECOTE_CHROMIUM` wins; then what the PATH has; then, for root on a Debian system, the distribution's package.
 */
export function ensureChromium() {
  return findChromium() ?? installChromium();
}

/** Path of the Chromium that is already here, or `undefined`. */
export function findChromium() {
  if (process.env.DOVECOTE_CHROMIUM) return process.env.DOVECOTE_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function installChromium() {
  if (process.getuid?.() !== 0 || !isExecutable('/usr/bin/apt-get')) return undefined;
  aptGet('update', '-qq');
  // The fonts keep the screenshots readable: a bare system has none.
  aptGet('install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  return findChromium();
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const chromium = ensureChromium();
  console.log(chromium ?? 'no Chromium, and no way to install one here');
  if (chromium === undefined) process.exitCode = 1;
}
