import { pathToFileURL } from 'node:url';
import { findProgram, installPackages, mayInstall } from './debian.mjs';

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
  return process.env.DOVECOTE_CHROMIUM || findProgram(['chromium', 'chromium-browser', 'google-chrome']);
}

function installChromium() {
  if (!mayInstall()) return undefined;
  // The fonts keep the screenshots readable: a bare system has none.
  installPackages('chromium', 'fonts-dejavu-core');
  return findChromium();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const chromium = ensureChromium();
  console.log(chromium ?? 'no Chromium, and no way to install one here');
  if (chromium === undefined) process.exitCode = 1;
}
