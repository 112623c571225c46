/** Real n8n, both supported lines, each on the Node.js it is made for. */
import { cp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuildTools } from './build-tools.mjs';
import { cached } from './cache.mjs';
import { npm, run, say } from './command.mjs';
import { NODE_24, packagedNode } from './node24.mjs';

const NODE_20 = '20.20.2';
const SQLITE = '5.1.7';

/** n8n asks for xlsx by an address outside npm; npm's own last release serves these tests as well. */
const xlsx = '0.18.5';

const HOSTS = [
  {
    version: '1.123.81',
    node: NODE_20,
    overrides: { xlsx },
    // Its isolated-vm has no binary for Node.js 20.
    env: { N8N_EXPRESSION_ENGINE: 'legacy' },
  },
  {
    version: '2.40.5',
    node: NODE_24,
    // linkedom after 0.18.12 depends on a package that npm does not carry.
    overrides: { xlsx, linkedom: '0.18.12' },
    env: {},
  },
];

/** Older than what we promise. */
const OLD = { version: '1.88.0', node: NODE_20, overrides: { xlsx }, env: {} };

const BUILT = path.join('node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node');
const INSTALL = ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];

/**
 * @typedef {object} N8nHost
 * @property {string} version
 * @property {string} node the Node.js binary that runs it
 * @property {string} nodeVersion
 * @property {string} entry n8n's command line script
 * @property {Record<string, string>} env what this installation needs in its environment
 */

/**
 * The installed hosts, installing what is not in the cache yet (minutes, and about 5 GB, the first time).
 * @param {string[]} [versions] a choice of them; all by default
 * @returns {Promise<N8nHost[]>}
 */
export async function n8nHosts(versions = HOSTS.map((host) => host.version)) {
  const wanted = HOSTS.filter((host) => versions.includes(host.version));
  return Promise.all(wanted.map(installed));
}

/**
 * An n8n in which the package has to be refused (minutes, and about 2 GB, the first time).
 * @returns {Promise<N8nHost>}
 */
export function oldN8n() {
  return installed(OLD);
}

async function installed({ version, node: nodeVersion, overrides, env }) {
  const node = await packagedNode(nodeVersion);
  const folder = await cached({ name: 'n8n', version, runtime: node.runtime, recipe: { overrides, SQLITE } }, async (part) => {
    const started = Date.now();
    say(`installing n8n ${version} for Node.js ${nodeVersion} (this takes minutes)`);
    await Promise.all([installN8n(part, node, version, overrides), builtSqlite()]);
    await cp(path.join(await builtSqlite(), BUILT), path.join(part, BUILT), { recursive: true });
    await run(node.binary, ['--eval', "require('sqlite3')"], { cwd: part });
    say(`n8n ${version} is installed (${Math.round((Date.now() - started) / 1000)} s)`);
  });
  return { version, node: node.binary, nodeVersion, entry: path.join(folder, 'node_modules', 'n8n', 'bin', 'n8n'), env };
}

async function installN8n(folder, node, version, overrides) {
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: { n8n: version }, overrides }));
  await npm(node, INSTALL, { cwd: folder });
}

/**
 * n8n's database driver, compiled once for all hosts: it uses only Node-API, so what is compiled for the oldest Node.js runs in
 * every later one. Not the other way round: compiled for 24, it crashes 20.
 */
async function builtSqlite() {
  const node = await packagedNode(NODE_20);
  // The node-gyp it asks for needs a Python older than 3.12.
  const overrides = { 'node-gyp': '11.4.2' };
  return cached({ name: 'sqlite3', version: SQLITE, runtime: node.runtime, recipe: { overrides } }, async (part) => {
    ensureBuildTools();
    say(`compiling sqlite3 ${SQLITE}`);
    const manifest = { private: true, dependencies: { sqlite3: SQLITE }, overrides, allowScripts: { sqlite3: true } };
    await writeFile(path.join(part, 'package.json'), JSON.stringify(manifest));
    await npm(node, INSTALL, { cwd: part });
    await npm(node, ['rebuild', 'sqlite3', '--ignore-scripts=false', '--loglevel=error'], { cwd: part });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${JSON.stringify(await n8nHosts(), null, 2)}\n`);
}
