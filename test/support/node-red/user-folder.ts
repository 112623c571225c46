import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const manifest = z.object({ name: z.string(), version: z.string() });

/** A folder of its own for one Node-RED's flows, credentials, settings and installed packages. */
export function makeUserFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'node-red-'));
}

export async function removeUserFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Makes an unpacked package visible to Node-RED, as `npm link` would: no npm, no network. Answers the package's name. */
export async function linkPack(userDir: string, packFolder: string): Promise<string> {
  const { name, version } = manifest.parse(JSON.parse(await readFile(join(packFolder, 'package.json'), 'utf8')));
  const link = join(userDir, 'node_modules', name);
  await mkdir(dirname(link), { recursive: true });
  await symlink(packFolder, link, 'dir');
  const userManifest = { name: 'node-red-user-folder', version: '0.0.1', private: true, dependencies: { [name]: version } };
  await writeFile(join(userDir, 'package.json'), JSON.stringify(userManifest));
  return name;
}
