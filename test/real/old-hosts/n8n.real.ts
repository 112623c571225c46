import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type PackRegistry, servePack, startN8n, tarballUnderTest } from '../../support/n8n';
import { oldN8n } from './named';

const install = oldN8n();
/** It asks servers of its own before it begins, and waits for them where there is no network. */
const PATIENCE_MS = 600_000;

test(
  `n8n ${install.version} refuses the installation and says which n8n is wanted`,
  async () => {
    const registry = await servePack(tarballUnderTest());
    const userFolder = await userFolderAsking(registry);
    const n8n = await startN8n({ install, env: { N8N_USER_FOLDER: userFolder } });
    try {
      await expect(n8n.install(registry)).rejects.toThrow('answered 500');
      expect(n8n.log.all.join('\n')).toMatch(
        /Dovecote needs n8n 1\.123 or newer; this one is older \(its n8n-workflow is 1\.\d+\.\d+\)\. Update n8n, then install it again/,
      );
      expect((await n8n.nodeTypes()).filter(({ name }) => name.includes('dovecote'))).toEqual([]);
      expect(n8n.alive).toBe(true);
    } finally {
      await n8n.close();
      await registry.close();
      await rm(userFolder, { recursive: true, force: true });
    }
  },
  PATIENCE_MS,
);

/** This old an n8n gives npm nothing of its environment, so npm is told in a file. */
async function userFolderAsking({ env }: PackRegistry): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dovecote-old-n8n-'));
  const nodes = join(folder, '.n8n', 'nodes');
  await mkdir(nodes, { recursive: true });
  const lines = Object.entries(env).map(([name, value]) => `${name.replace('npm_config_', '')}=${value}`);
  await writeFile(join(nodes, '.npmrc'), lines.join('\n'));
  return folder;
}
