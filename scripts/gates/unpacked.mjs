/** The tarball as a user's machine has it: unpacked in a folder of its own, far from our sources. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * @typedef {object} Unpacked
 * @property {string} tarball absolute path
 * @property {string} folder absolute path of the unpacked package
 * @property {Record<string, any>} manifest its package.json
 * @property {readonly string[]} files paths inside the folder, with forward slashes, sorted
 * @property {() => void} remove removes the folder
 */

/** @returns {Unpacked} */
export function unpacked(tarball) {
  const parent = mkdtempSync(path.join(tmpdir(), 'dovecote-package-'));
  execFileSync('tar', ['-xzf', tarball, '-C', parent]);
  const folder = path.join(parent, 'package');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return { tarball, folder, manifest, files, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
