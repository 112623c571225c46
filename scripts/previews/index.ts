import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mapConcurrent } from '../../client/concurrency';
import { providers } from '../../providers';
import { NoOutput, outputOf } from './output';
import { schemaOf, type Schema } from './schema';
import type { Service } from './service';
import { services } from './services';

type Preview = readonly [operation: string, schema: Schema];

/** `npm run previews`: what each operation gives, learnt from the stand-ins, into `nodes/<X>/previews.json`, from where the build takes it. */
async function main(only: readonly string[]): Promise<number> {
  let failed = 0;
  for (const service of services.filter(({ id }) => only.length === 0 || only.includes(id))) {
    const { previews, failures } = await previewsOf(service);
    const lines = previews.map(([operation, schema]) => `${JSON.stringify(operation)}: ${JSON.stringify(schema)}`);
    writeFileSync(join(providers[service.id].folder, 'previews.json'), `{\n${lines.join(',\n')}\n}\n`);
    console.log(`${service.id}: ${String(previews.length)} previews`);
    for (const failure of failures) console.error(`  ${failure}`);
    failed += failures.length;
  }
  return failed === 0 ? 0 : 1;
}

async function previewsOf(service: Service): Promise<{ previews: readonly Preview[]; failures: readonly string[] }> {
  const previews: Preview[] = [];
  const failures: string[] = [];
  const operations = providers[service.id].manifest().operations.filter(({ id }) => service.without?.[id] === undefined);
  await mapConcurrent(operations, 4, async (operation) => {
    try {
      const schema = schemaOf(await outputOf(service, operation));
      // n8n shows no preview without a property.
      if (Object.keys(schema.properties ?? {}).length > 0) previews.push([operation.id, schema]);
    } catch (thrown) {
      failures.push(thrown instanceof NoOutput ? thrown.message : `${service.id} ${operation.id}: ${String(thrown)}`);
    }
  });
  return { previews: previews.sort(([one], [other]) => one.localeCompare(other, 'en')), failures };
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
