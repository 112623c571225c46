/** Packs the package as npm publishes it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './prepare.mjs';
import { sizeOf } from './size.mjs';

/**
 * The package, packed; or the tarball that `DOVECOTE_TARBALL` names, so that several commands try the same one.
 * @returns {string} absolute path of the tarball; throws where it is larger than it may be
 */
export function pack() {
  const { DOVECOTE_TARBALL: given } = process.env;
  if (given) return given;
  const folder = join(root, 'build/package');
  mkdirSync(folder, { recursive: true });
  const out = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--loglevel=error', '--pack-destination', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  const [packed] = JSON.parse(out);
  const { summary, faults } = sizeOf(packed);
  process.stderr.write(`${summary}\n`);
  if (faults.length > 0) throw new RangeError(faults.join('\n'));
  const { filename } = packed;
  return join(folder, filename.replace('@', '').replace('/', '-'));
}
