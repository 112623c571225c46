/** n8n's own scanner of community packages, over what it scans: the sources of nodes and credentials, and the published JavaScript. */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { tool } from '../labs/tool.mjs';
import { root } from '../run/prepare.mjs';

const VERSION = '0.32.0';

/**
 * The two rules by which n8n keeps packages off its cloud: no timers, no modules of Node.js, no libraries. n8n's command line switches
 * exactly these off for a package that is made for self-hosted n8n (`n8n-node cloud-support disable`, `n8n.strict: false`).
 */
const FOR_CLOUD_ONLY = ['@n8n/community-nodes/no-restricted-globals', '@n8n/community-nodes/no-restricted-imports'];

export async function scanned({ folder }) {
  const { analyzePackage, SOURCE_FILE_PATTERNS } = await scanner();
  const sources = findingsIn(await analyzePackage(root, SOURCE_FILE_PATTERNS));
  // The scanner's linter wants no folder above the one it looks at to be a link.
  const published = findingsIn(await analyzePackage(realpathSync(folder), ['**/*.js', 'package.json']));
  const all = [...sources, ...published];
  const faults = all.filter(({ rule }) => !FOR_CLOUD_ONLY.includes(rule));
  return {
    summary: `@n8n/scan-community-package ${VERSION}: ${faults.length} findings beside ${all.length - faults.length} of the two rules for n8n Cloud`,
    faults: faults.slice(0, 30).map(({ file, place, rule, message }) => `${file}:${place} ${rule}: ${message}`),
  };
}

/** The rules that n8n's own tools switch off, because newer ones of theirs contradict them. */
export async function offInN8n() {
  const { buildScanConfig } = await scanner();
  const rules = (await buildScanConfig()).flatMap((config) => Object.entries(config.rules ?? {}));
  return rules.filter(([, level]) => level === 'off').map(([name]) => name);
}

async function scanner() {
  const folder = await tool('@n8n/scan-community-package', VERSION);
  return await import(pathToFileURL(path.join(folder, 'scanner', 'scanner.mjs')).href);
}

/** What eslint's formatter for people wrote, read back: the scanner gives nothing else. */
function findingsIn({ passed, message, details }) {
  if (passed) return [];
  if (details === undefined) throw new Error(message);
  const found = [];
  let file = '';
  for (const line of details.split('\n')) {
    if (/^\S/.test(line)) file = path.basename(line);
    const [, place, text, rule] = /^\s+(\d+:\d+)\s+(?:error|warning)\s+(.*?)\s{2,}(\S+)$/.exec(line) ?? [];
    if (rule !== undefined) found.push({ file, place, message: text, rule });
  }
  if (found.length === 0) throw new Error(`The scanner's report could not be read:\n${details}`);
  return found;
}
