import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** No Chromium to drive; the message says how to get one. */
export class NoChromium extends Error {
  override readonly name = 'NoChromium';
}

/** Starts a headless Chromium: the one named by `DOVECOTE_CHROMIUM`, else the one on the PATH. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env.DOVECOTE_CHROMIUM ?? onPath('chromium');
  if (executablePath === undefined) throw new NoChromium('install Chromium with: node scripts/labs/chromium.mjs');
  // Root may not use the sandbox; containers have little shared memory.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--no-proxy-server'] });
}

function onPath(program: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find((file) => existsSync(file));
}
