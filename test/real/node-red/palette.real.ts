import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type InstalledModule, installationsUnderTest, type NodeRed, startNodeRed, tarballUnderTest } from '../../support/node-red';

describe.each(installationsUnderTest())('The palette of Node-RED $version', (install) => {
  let red: NodeRed;
  let added: InstalledModule;
  let linesBefore: number;

  beforeAll(async () => {
    red = await startNodeRed({ install });
    linesBefore = red.log.all.length;
    added = await red.install(tarballUnderTest());
  });
  afterAll(() => red.close());

  test('installs our package and no other', async () => {
    const installed = await readdir(join(red.userDir, 'node_modules'), { recursive: true });
    const manifests = installed.filter((file) => /^(@[^/]+\/)?[^/@]+\/package\.json$/.test(file));
    expect(manifests).toEqual([join(added.name, 'package.json')]);
    expect(installed.filter((file) => file.startsWith(join(added.name, 'node_modules')))).toEqual([]);
  });

  test('loads every set the package names, each with a type of its own', async () => {
    const manifest: unknown = JSON.parse(await readFile(join(red.userDir, 'node_modules', added.name, 'package.json'), 'utf8'));
    expect(manifest).toHaveProperty('node-red.nodes');
    expect(added.sets.length).toBeGreaterThan(0);
    expect(manifest).toMatchObject({
      'node-red': { nodes: Object.fromEntries(added.sets.map(({ id }) => [id.slice(added.name.length + 1), expect.any(String)])) },
    });
    for (const set of added.sets) expect(set).toEqual({ id: set.id, types: [expect.any(String)], enabled: true });
  });

  test('warns of nothing while it installs and loads', () => {
    expect(red.log.all.slice(linesBefore).filter((line) => /\[(error|warn)\]/.test(line))).toEqual([]);
  });

  test('has the same types after a restart', async () => {
    await red.restart();
    const after = await red.admin.module(added.name);
    expect(after.sets.flatMap(({ types }) => types).sort()).toEqual(added.sets.flatMap(({ types }) => types).sort());
    expect(after.sets.filter(({ err }) => err !== undefined)).toEqual([]);
  });

  test('removes it again', async () => {
    await red.admin.uninstall(added.name);
    await expect(red.admin.module(added.name)).rejects.toMatchObject({ status: 404 });
    expect(red.alive).toBe(true);
  });
});
