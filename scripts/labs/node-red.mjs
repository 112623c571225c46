/** Real Node-REDs for the tests of the packed package: the oldest line we promise and the newest release. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached } from './cache.mjs';
import { npm, say } from './command.mjs';
import { node24, packagedNode } from './node24.mjs';

/** The last of the 4.1 line, which still runs on Node.js 20. */
const NODE_RED_4 = '4.1.15';
/** Needs Node.js 22.9 or later; Node.js 24 is what its authors recommend. */
const NODE_RED_5 = '5.0.7';
/** Lines and a Node.js that we do not promise; Node-RED 4.1 itself still takes this Node.js. */
const NODE_RED_3 = '3.1.15';
const NODE_RED_4_0 = '4.0.9';
const NODE_18 = '18.20.8';

const installFlags = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock'];

/**
 * @typedef {object} NodeRedInstallation what the tests' driver starts; see test/support/node-red/installation.ts
 * @property {string} version exact version of Node-RED
 * @property {string} node absolute path of the Node.js that runs it
 * @property {string} redJs absolute path of its red.js
 * @property {string} nodeVersion of the Node.js
 */

/**
 * Both supported lines of Node-RED, installed into the cache on first use.
 * @returns {Promise<NodeRedInstallation[]>} oldest first
 */
export async function nodeRedHosts() {
  const [four, five] = await Promise.all([nodeRed(NODE_RED_4, thisNode()), node24().then((node) => nodeRed(NODE_RED_5, node))]);
  return [four, five];
}

/**
 * Both lines on every Node.js that they and we take, oldest first.
 * @returns {Promise<NodeRedInstallation[]>}
 */
export async function nodeRedMatrix() {
  const [four, five] = await nodeRedHosts();
  return [four, await nodeRed(NODE_RED_4, await node24()), five];
}

/**
 * Hosts on which the package has to be refused.
 * @returns {Promise<{ old: NodeRedInstallation, older: NodeRedInstallation, onOldNode: NodeRedInstallation }>}
 */
export async function oldNodeReds() {
  const node18 = await packagedNode(NODE_18);
  const old = await nodeRed(NODE_RED_4_0, thisNode());
  const older = await nodeRed(NODE_RED_3, node18);
  return { old, older, onOldNode: await nodeRed(NODE_RED_4, node18) };
}

/**
 * One version of Node-RED for one Node.js.
 * @param {string} version exact
 * @param {{ binary: string, runtime: string, version: string }} node
 * @returns {Promise<NodeRedInstallation>}
 */
export async function nodeRed(version, node) {
  const entry = { name: 'node-red', version, runtime: node.runtime, recipe: { installFlags } };
  const folder = await cached(entry, (part) => install(part, version, node));
  return { version, node: node.binary, redJs: path.join(folder, 'node_modules', 'node-red', 'red.js'), nodeVersion: node.version };
}

async function install(folder, version, node) {
  say(`installing node-red ${version} (${node.runtime})`);
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: { 'node-red': version } }));
  await npm(node, ['install', ...installFlags], { cwd: folder });
}

function thisNode() {
  const version = process.versions.node;
  const [major] = version.split('.');
  return { binary: process.execPath, runtime: `node${major}-${process.platform}-${process.arch}`, version };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  process.stdout.write(`${JSON.stringify(await nodeRedHosts(), null, 2)}\n`);
}
