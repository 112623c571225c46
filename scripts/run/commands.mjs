/** What `node scripts/run.mjs <name>` knows; each gives the exit code. */
import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { jest } from './jest.mjs';
import { pack } from './pack.mjs';
import { root } from './prepare.mjs';

const bin = (name) => join(root, 'node_modules/.bin', name);

export const commands = {
  start: { needsBuild: true, run: (args) => exec(process.execPath, [join(root, 'build/tools/scripts/demo/index.js'), ...args]) },
  test: { needsBuild: true, run: (args) => jest('Tests', ['--config', 'jest.config.cjs', ...args]) },
  'test:node-red': { needsBuild: true, run: (args) => inNodeRed(args) },
  'test:n8n': { needsBuild: true, run: (args) => inN8n(args) },
  'test:queue': { needsBuild: true, run: (args) => inQueueMode(args) },
  'test:editors': { needsBuild: true, run: (args) => inEditors(args) },
  'test:gates': { needsBuild: true, run: async (args) => (await import('../gates/index.mjs')).passGates(args) },
  docs: { needsBuild: true, run: () => (cpSync(join(root, 'build/docs'), join(root, 'docs'), { recursive: true }), 0) },
  previews: { needsBuild: true, run: (args) => exec(process.execPath, [join(root, 'build/tools/scripts/previews/index.js'), ...args]) },
  screenshots: { needsBuild: true, run: (args) => photograph(args) },
  bench: { needsBuild: true, run: (args) => exec(process.execPath, ['--expose-gc', join(root, 'build/tools/bench/index.js'), ...args]) },
  lint: {
    needsBuild: false,
    run: () =>
      first(
        () => exec(bin('eslint'), ['.', '--max-warnings=0']),
        () => exec(bin('prettier'), ['--check', '--log-level=warn', '.']),
        boundaries,
      ),
  },
  typecheck: {
    needsBuild: false,
    run: () =>
      first(
        () => exec(bin('tsc'), ['-p', '.']),
        () => exec(bin('tsc'), ['-p', 'hosts/node-red/editor', '--noEmit']),
      ),
  },
  build: { needsBuild: true, run: () => 0 },
  pack: { needsBuild: true, run: () => (console.log(pack()), 0) },
};

function boundaries() {
  return exec(bin('depcruise'), [
    '--config',
    '.dependency-cruiser.cjs',
    'client',
    'language',
    'runner',
    'hosts',
    'nodes',
    'credentials',
    'sandbox',
    'index.ts',
    'providers.ts',
  ]);
}

async function inNodeRed(args) {
  const [{ nodeRedHosts }, { ensureChromium }] = await Promise.all([import('../labs/node-red.mjs'), import('../labs/chromium.mjs')]);
  const env = {
    DOVECOTE_NODE_RED_HOSTS: JSON.stringify(await nodeRedHosts()),
    DOVECOTE_CHROMIUM: await ensureChromium(),
    DOVECOTE_TARBALL: pack(),
  };
  return jest('Node-RED', ['--config', 'jest.real.config.cjs', 'test/real/node-red', 'test/hosts/node-red/editor', ...args], env);
}

async function inN8n(args) {
  const { n8nHosts } = await import('../labs/n8n.mjs');
  const env = { DOVECOTE_N8N_HOSTS: JSON.stringify(await n8nHosts()), DOVECOTE_TARBALL: pack() };
  return jest('n8n', ['--config', 'jest.real.config.cjs', 'test/real/n8n/', ...args], env);
}

/** n8n's editor in a browser; Node-RED's is among the tests of Node-RED. */
async function inEditors(args) {
  return jest('Editors', ['--config', 'jest.real.config.cjs', 'test/real/n8n-editor', ...args], await newestHosts());
}

/** Pictures of both editors for the README and the guides. */
async function photograph(args) {
  return exec(process.execPath, [join(root, 'build/tools/scripts/screenshots/index.js'), ...args], await newestHosts());
}

async function newestHosts() {
  const labs = [import('../labs/node-red.mjs'), import('../labs/n8n.mjs'), import('../labs/chromium.mjs')];
  const [{ nodeRedHosts }, { n8nHosts }, { ensureChromium }] = await Promise.all(labs);
  return {
    DOVECOTE_NODE_RED_HOSTS: JSON.stringify((await nodeRedHosts()).slice(-1)),
    DOVECOTE_N8N_HOSTS: JSON.stringify((await n8nHosts()).slice(-1)),
    DOVECOTE_CHROMIUM: await ensureChromium(),
    DOVECOTE_TARBALL: pack(),
  };
}

/** The newest n8n alone: what differs in queue mode is how its processes share the work. */
async function inQueueMode(args) {
  const [{ n8nHosts }, { ensureQueueServers }] = await Promise.all([import('../labs/n8n.mjs'), import('../labs/queue.mjs')]);
  const env = {
    DOVECOTE_N8N_HOSTS: JSON.stringify((await n8nHosts()).slice(-1)),
    DOVECOTE_QUEUE_SERVERS: JSON.stringify(ensureQueueServers()),
    DOVECOTE_TARBALL: pack(),
  };
  return jest('Queue mode', ['--config', 'jest.real.config.cjs', 'test/real/queue', ...args], env);
}

function exec(program, args, env = {}) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}

/** The first exit code that is not zero; later steps are not run. */
function first(...steps) {
  for (const step of steps) {
    const code = step();
    if (code !== 0) return code;
  }
  return 0;
}
