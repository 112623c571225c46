/** The gates of both marketplaces: what n8n, Node-RED, the Flow Library and npm ask of the very tarball that is published. */
import { statSync } from 'node:fs';
import { pack } from '../run/pack.mjs';
import { contents } from './contents.mjs';
import { entry } from './entry.mjs';
import { inN8n, inNodeRed, inOldHosts } from './hosts.mjs';
import { licences } from './licences.mjs';
import { linted } from './linted.mjs';
import { scanned } from './scanned.mjs';
import { scorecard } from './scorecard.mjs';
import { unpacked } from './unpacked.mjs';

/**
 * By name; each gives what it found: `summary` when it holds, `faults` when it does not.
 * @type {Record<string, (pack: import('./unpacked.mjs').Unpacked) => Promise<Outcome> | Outcome>}
 * @typedef {{ summary: string, faults: readonly string[] }} Outcome
 */
const gates = {
  scorecard,
  'n8n lint': linted,
  'n8n scan': scanned,
  contents,
  licences,
  entry,
  'node-red install': inNodeRed,
  'n8n install': inN8n,
  'old hosts': inOldHosts,
};

/**
 * Goes through all gates, or through those whose names begin with one of `wanted`, and prints a line for each.
 * @returns {Promise<number>} the exit code: 0 only where every gate holds
 */
export async function passGates(wanted) {
  const chosen = Object.entries(gates).filter(([name]) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));
  if (chosen.length === 0) return refused(wanted);
  const tarball = packed();
  if (tarball === undefined) return 1;
  let closed = 0;
  try {
    for (const [name, gate] of chosen) {
      const { summary, faults } = await outcomeOf(gate, tarball);
      if (faults.length > 0) closed += 1;
      tell(name, summary, faults);
    }
  } finally {
    tarball.remove();
  }
  console.log(closed === 0 ? `All ${chosen.length + 1} gates hold` : `${closed} of ${chosen.length + 1} gates do not hold`);
  return closed === 0 ? 0 : 1;
}

/** The first gate: packing refuses a package that is too large, and then nothing else is worth trying. */
function packed() {
  try {
    const tarball = unpacked(pack());
    tell('size', `${(statSync(tarball.tarball).size / 1e6).toFixed(2)} MB packed`, []);
    return tarball;
  } catch (error) {
    tell('size', 'the package cannot be packed', [String(error)]);
    return undefined;
  }
}

function tell(name, summary, faults) {
  console.log(`${faults.length === 0 ? '✓' : '✗'} ${name.padEnd(16)}  ${summary}`);
  for (const fault of faults) console.log(`    ${fault.replaceAll('\n', '\n    ')}`);
}

/** A gate that cannot be tried does not hold. */
async function outcomeOf(gate, tarball) {
  try {
    return await gate(tarball);
  } catch (error) {
    return { summary: 'could not be tried', faults: [error.stack ?? String(error)] };
  }
}

function refused(wanted) {
  console.error(`No gate is called ${wanted.join(' or ')}. There are: ${Object.keys(gates).join(', ')}`);
  return 2;
}
