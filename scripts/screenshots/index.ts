/** `npm run screenshots`: draws docs/screenshots anew, with real hosts and the stand-ins of all services; `-- n8n` or `-- node-red` of one host alone. */
import { join } from 'node:path';
import { openBrowser } from '../../test/support/editor';
import { drawWorkflows } from '../../test/support/knock-workflows';
import { closeServices, startServices } from '../../test/support/services';
import { Album } from './album';
import { photographN8n } from './n8n';
import { photographNodeRed } from './node-red';

/** The folder of the package: the compiled script lies in build/tools/scripts/screenshots. */
const root = join(__dirname, '../../../..');

async function main(hosts: readonly string[]): Promise<void> {
  const asked = (host: string) => hosts.length === 0 || hosts.includes(host);
  const album = new Album(join(root, 'docs/screenshots'));
  const services = await startServices();
  drawWorkflows(services.knock);
  const browser = await openBrowser();
  try {
    if (asked('node-red')) await photographNodeRed(root, browser, services, album);
    if (asked('n8n')) await photographN8n(root, browser, album);
  } finally {
    await browser.close();
    await closeServices(services);
  }
  const { pictures, bytes } = album.size();
  console.log(`docs/screenshots: ${String(pictures)} pictures, ${(bytes / 1e6).toFixed(2)} MB`);
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  console.error(thrown);
  process.exitCode = 1;
});
