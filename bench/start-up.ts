import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { spawnReadable } from '../test/support/node-red/spawn.cjs';
import { compared, megabytes, type Figure } from './support/figure';
import { root, type Package } from './support/package';
import { median } from './support/rounds';
import type { Cost } from './support/probe';

const ROUNDS = 7;
const cost = z.object({ ms: z.number(), bytes: z.number() });
const manifest = z.object({ n8n: z.object({ nodes: z.array(z.string()), credentials: z.array(z.string()) }) });

/** What n8n pays at each start for having the package installed, against one HTTP library. Both after n8n's own part. */
export async function startUp({ folder }: Package): Promise<Figure[]> {
  const { resolve } = createRequire(__filename);
  const { n8n } = manifest.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  const nodes = [...n8n.credentials, ...n8n.nodes].map((path) => join(folder, path.replace(/^dist\//, '')));
  const before = [resolve('n8n-workflow')];
  const costs: { ours: Cost; undici: Cost }[] = [];
  // The first round fills the file cache.
  for (let round = -1; round < ROUNDS; round += 1) {
    const both = { ours: await costOf(before, nodes), undici: await costOf(before, [resolve('undici')]) };
    if (round >= 0) costs.push(both);
  }
  const shown = (who: 'ours' | 'undici', what: keyof Cost) => median(costs.map((both) => both[who][what]));
  const ratio = (what: keyof Cost) => median(costs.map(({ ours, undici }) => ours[what] / undici[what]));
  const files = `Loading all ${nodes.length} n8n files`;
  return [
    compared(`${files}, against loading undici: time`, ms(shown('ours', 'ms')), ms(shown('undici', 'ms')), ratio('ms'), { atMost: 2 }),
    compared(
      `${files}, against loading undici: memory`,
      megabytes(shown('ours', 'bytes')),
      megabytes(shown('undici', 'bytes')),
      ratio('bytes'),
      {
        atMost: 2,
      },
    ),
  ];
}

async function costOf(before: readonly string[], measured: readonly string[]): Promise<Cost> {
  const parameters = ['--expose-gc', join(__dirname, 'support/probe.js'), before.join(','), measured.join(',')];
  const child = spawnReadable(process.execPath, parameters, { cwd: root, env: process.env });
  child.stderr.pipe(process.stderr);
  return cost.parse(JSON.parse(await text(child.stdout)));
}

function ms(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}
