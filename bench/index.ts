import { parseArgs } from 'node:util';
import { batch } from './batch';
import { n8n } from './n8n';
import { memory } from './memory';
import { messageSend } from './message-send';
import { startUp } from './start-up';
import { publish } from './publish';
import { stream } from './stream';
import { failedFigure, tableOf, type Figure } from './support/figure';
import { openPackage, type Package } from './support/package';
import { webhook } from './webhook';
import { workflowTrigger } from './workflow-trigger';

/**
 * `npm run bench -- [publish workflowTrigger messageSend batch stream webhook memory startUp] [--n8n] [--package <folder>]`
 * `--n8n` measures in a real n8n, which is installed on first use.
 * Speed as ratios within one run, against a peer and against the bare library. The exit code does not depend on them:
 * a busy machine is no failure.
 */
const benches: Readonly<Record<string, (measured: Package) => Promise<Figure[]>>> = {
  publish,
  workflowTrigger,
  messageSend,
  batch,
  stream,
  webhook,
  memory,
  startUp,
  n8n,
};

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { n8n: { type: 'boolean', default: false }, package: { type: 'string', default: 'dist' } },
  });
  const measured = openPackage(values.package);
  const usual = Object.keys(benches).filter((name) => name !== 'n8n');
  const chosen = [...(positionals.length > 0 || values.n8n ? positionals : usual), ...(values.n8n ? ['n8n'] : [])];
  const figures: Figure[] = [];
  for (const name of chosen) {
    console.log(`Measuring ${name} …`);
    try {
      figures.push(...((await benches[name]?.(measured)) ?? [failedFigure(name, 'There is no such bench')]));
    } catch (thrown) {
      figures.push(failedFigure(name, thrown));
    }
  }
  const missed = figures.filter(({ met }) => !met).length;
  console.log(`\n${tableOf(figures)}\n\n  ${missed === 0 ? 'Every goal is met.' : `${missed} of ${figures.length} goals are missed.`}`);
}

main().catch((thrown: unknown) => {
  console.error(thrown);
  process.exitCode = 1;
});
