/** The Flow Library's scorecard, by the validator its authors publish, with the network replaced by what it would answer. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../labs/command.mjs';
import { tool } from '../labs/tool.mjs';

const VERSION = '0.1.6';
const OFFLINE = fileURLToPath(new URL('scorecard-offline.cjs', import.meta.url));
/** Every check of that version but P02, which its authors have switched off. */
const CHECKS = ['P01', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'N01', 'N02', 'D01', 'D02', 'D03'];

export async function scorecard({ folder, manifest }) {
  const validator = await tool('node-red-dev', VERSION);
  const card = path.join(folder, '..', 'scorecard.json');
  const env = { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(OFFLINE)}` };
  const parameters = [path.join(validator, 'bin', 'run'), 'validate', '--path', folder, '--output', card];
  const said = await run(process.execPath, parameters, { env });
  const results = JSON.parse(readFileSync(card, 'utf8'));
  const passed = CHECKS.filter((check) => results[check]?.test === true);
  const faults = CHECKS.filter((check) => !passed.includes(check)).map(
    (check) => `${check}: ${JSON.stringify(results[check] ?? 'not tried')}`,
  );
  return {
    summary: `${passed.length} of ${CHECKS.length} checks of node-red-dev ${VERSION} pass on the unpacked tarball`,
    faults: [...faults, ...unshown(manifest, results), ...unread(said), ...unchecked(manifest)],
  };
}

/** The validator tells which nodes stand in examples; people want to know which do not. */
function unshown(manifest, { N02 }) {
  if (N02?.test !== false) return [];
  const types = Object.keys(manifest['node-red'].nodes).filter((type) => !type.endsWith('-account'));
  return [`N02: no example has ${types.filter((type) => !(N02.nodes ?? []).includes(type)).join(', ')}`];
}

/** A node whose html the validator cannot read is not counted, and so passes every check about nodes. */
function unread(said) {
  return said.split('\n').filter((line) => line.includes('Unable to parse'));
}

/** P05 is recorded as passed whatever it finds; the Flow Library itself refuses a package without the keyword. */
function unchecked({ keywords = [] }) {
  return keywords.includes('node-red') ? [] : ["P05: the keyword 'node-red' is missing"];
}
