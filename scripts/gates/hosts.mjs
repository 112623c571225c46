/** The tarball in real hosts, installed as their users install it. What is to be found there stands in test/real. */
import { n8nHosts, oldN8n } from '../labs/n8n.mjs';
import { nodeRedMatrix, oldNodeReds } from '../labs/node-red.mjs';
import { countedJest } from '../run/jest.mjs';

export async function inNodeRed({ tarball }) {
  const hosts = await nodeRedMatrix();
  return outcome('test/real/node-red/palette.real.ts', `one package through the palette, all types loaded: ${namesOf('Node-RED', hosts)}`, {
    DOVECOTE_NODE_RED_HOSTS: JSON.stringify(hosts),
    DOVECOTE_TARBALL: tarball,
  });
}

export async function inN8n({ tarball }) {
  const hosts = await n8nHosts();
  return outcome('test/real/n8n/palette.real.ts', `every node and credential through n8n's own installer: ${namesOf('n8n', hosts)}`, {
    DOVECOTE_N8N_HOSTS: JSON.stringify(hosts),
    DOVECOTE_TARBALL: tarball,
  });
}

export async function inOldHosts({ tarball, folder }) {
  const [nodeReds, n8n] = await Promise.all([oldNodeReds(), oldN8n()]);
  const hosts = Object.values(nodeReds);
  return outcome('test/real/old-hosts', `refused in one sentence: ${namesOf('Node-RED', hosts)}, ${namesOf('n8n', [n8n])}`, {
    DOVECOTE_OLD_NODE_REDS: JSON.stringify(nodeReds),
    DOVECOTE_OLD_N8N: JSON.stringify(n8n),
    DOVECOTE_TARBALL: tarball,
    DOVECOTE_PACKAGE: folder,
  });
}

function outcome(tests, what, env) {
  const { status, passed, failed, skipped } = countedJest(['--config', 'jest.real.config.cjs', tests], env);
  const faults = status === 0 && passed > 0 && skipped === 0 ? [] : [`${failed} failed, ${skipped} skipped of ${tests}: see above`];
  return { summary: `${what} (${passed} tests in ${tests})`, faults };
}

function namesOf(host, installations) {
  return installations.map(({ version, nodeVersion }) => `${host} ${version} on Node.js ${nodeVersion}`).join(', ');
}
