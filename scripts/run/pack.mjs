/** Packs the package as npm publishes it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';

/** @returns {string} absolute path of the tarball */
export function pack() {
  const folder = join(root, 'build/package');
  mkdirSync(folder, { recursive: true });
  const out = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const [{ filename }] = JSON.parse(out);
  return join(folder, filename.replace('@', '').replace('/', '-'));
}
