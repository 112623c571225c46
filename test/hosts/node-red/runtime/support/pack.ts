import { transformFile } from '@swc/core';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { compactJson } from '../../../../../language/compact';
import type { Provider } from '../../../../../language/provider';
import { storedManifest } from '../../../../../runner/manifest';

const root = join(__dirname, '..', '..', '..', '..', '..');
const sources = [
  'client',
  'language',
  'runner',
  'hosts/node-red/runtime',
  'nodes',
  'test/support/fixture',
  'test/hosts/node-red/runtime/perch',
];

/** A provider whose nodes go into a pack: where its sources and its entries are, relative to the repository. */
export interface Packed<C> {
  readonly provider: Provider<C>;
  readonly folder: string;
  readonly entries: string;
}

export interface Pack {
  readonly folder: string;
  remove(): Promise<void>;
}

/** An installable package of the sources as they are, each file compiled for itself as the build does. */
export async function makePack<C>({ provider, folder: home, entries }: Packed<C>): Promise<Pack> {
  const folder = await mkdtemp(join(tmpdir(), 'pack-'));
  const files = (await Promise.all(sources.map((source) => sourcesIn(join(root, source))))).flat();
  await Promise.all([...files, join(root, 'hosts/node-red/secret-fields.ts')].map((file) => compile(file, folder)));
  await writeFile(join(folder, 'dist', home, 'manifest.json'), compactJson(storedManifest<C>(provider)));
  const types = (await readdir(join(root, entries))).map((file) => basename(file, '.ts')).filter((name) => name.startsWith('dovecote-'));
  const nodes = Object.fromEntries(types.map((type) => [type, join('dist', entries, `${type}.js`)]));
  for (const type of types) await writeFile(join(folder, 'dist', entries, `${type}.html`), template(type));
  const manifest = { name: `@tests/${provider.id}`, version: '1.0.0', 'node-red': { version: '>=4.1.0', nodes } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function sourcesIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile() && /(?<!\.d|\.node)\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

async function compile(file: string, folder: string): Promise<void> {
  const { code } = await transformFile(file, {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const target = join(folder, 'dist', relative(root, file).replace(/\.ts$/, '.js'));
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, code);
}

/** The least that makes Node-RED tie a type to its set. */
function template(type: string): string {
  return `<script type="text/html" data-template-name="${type}"></script>`;
}
