/**
 * Builds the package into dist/: TypeScript mirrored one to one, libraries bundled once into dist/vendor,
 * and, from each provider's declarations, the forms of both hosts, the help and the typed entry.
 * The script of Node-RED's editor goes into resources/, where Node-RED looks for it.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { vendor } from './build/vendor.mjs';
import { writeTypedEntry } from './build/typed-entry.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const finished = join(root, 'dist');
/** Built aside and moved into place at the end: whoever reads dist/ never sees half of it. */
const dist = join(root, 'build/dist.next');
const require = createRequire(import.meta.url);

export async function buildPackage() {
  rmSync(dist, { recursive: true, force: true });
  compile('tsconfig.build.json', dist);
  await vendor(root, dist);
  cpSync(join(root, 'icons'), join(dist, 'icons'), { recursive: true });
  const { providers } = require(join(dist, 'providers.js'));
  for (const provider of Object.values(providers)) writeProvider(provider);
  await writeEditorScript();
  writeTypedEntry(root, dist);
  // Their work is done: no host loads them.
  emptyTranslations(Object.values(providers));
  for (const builder of ['hosts/docs', 'hosts/n8n/describe', 'hosts/node-red/generate']) rmSync(join(dist, builder), { recursive: true });
  moveIntoPlace(dist, finished);
}

export function buildSandbox() {
  const next = join(root, 'build/tools.next');
  rmSync(next, { recursive: true, force: true });
  compile('tsconfig.sandbox.json', next);
  // What is no TypeScript: starting a process, which n8n's linter forbids there, and what runs inside an editor's page.
  for (const folder of ['node-red', 'n8n', 'editor'].map((name) => join('test/support', name)))
    for (const file of readdirSync(join(root, folder)).filter((name) => /\.c?js$/.test(name)))
      cpSync(join(root, folder, file), join(next, folder, file));
  moveIntoPlace(next, join(root, 'build/tools'));
}

function moveIntoPlace(from, to) {
  const old = `${to}.old-${process.pid}`;
  mkdirSync(dirname(to), { recursive: true });
  if (existsSync(to)) renameSync(to, old);
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

function compile(project, folder) {
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', join(root, project), '--outDir', folder], {
    stdio: 'inherit',
  });
}

/** What one provider's folder holds beside its compiled code: n8n's forms and codex, Node-RED's editor files. */
function writeProvider(provider) {
  const { folder } = provider;
  const manifest = provider.manifest();
  const { compactJson } = require(join(dist, 'language/compact.js'));
  const { n8nForms } = require(join(dist, 'hosts/n8n/describe/index.js'));
  const { generate } = require(join(dist, 'hosts/node-red/generate/index.js'));
  const target = join(dist, folder);
  const { referencePage } = require(join(dist, 'hosts/docs/index.js'));
  write(join(root, `build/docs/reference/${manifest.id}.md`), referencePage(manifest, { guide: `../services/${manifest.id}.md` }));
  write(join(target, 'manifest.json'), compactJson(provider.storedManifest()));
  write(join(target, 'n8n.json'), compactJson(n8nForms(manifest)));
  writePreviews(join(root, folder, 'previews.json'), join(target, '__schema__/v1.0.0'));
  for (const file of readdirSync(join(root, folder)).filter((name) => name.endsWith('.node.json')))
    cpSync(join(root, folder, file), join(target, file));
  const { files } = generate(manifest, { packageName: require('../package.json').name });
  for (const [path, content] of Object.entries(files)) write(join(target, 'node-red', path), content);
  mkdirSync(join(target, 'node-red/icons'), { recursive: true });
  cpSync(join(root, `icons/${manifest.id}.svg`), join(target, `node-red/icons/${manifest.id}.svg`));
}

/**
 * Where n8n looks for what an operation gives, by the version of the node: `<resource>/<operation>.json`. Its assistant finds them there; its editor,
 * up to 2.40, asks for those of a package with a scope at an address without the escapes its own server wants, and shows none.
 */
function writePreviews(file, folder) {
  const previews = Object.entries(JSON.parse(readFileSync(file, 'utf8')));
  for (const [id, schema] of previews) write(join(folder, `${id.replace('.', '/')}.json`), JSON.stringify({ ...schema, version: 1 }));
}

/** Translations are in Node-RED's catalogues and help by now. What is left is the module that each provider names. */
function emptyTranslations(providers) {
  for (const { folder } of providers) write(join(dist, folder, 'german.js'), '"use strict";\nexports.german = {};\n');
  const folders = readdirSync(join(dist, 'nodes'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name === 'german',
  );
  for (const { parentPath, name } of folders) rmSync(join(parentPath, name), { recursive: true });
}

/** Node-RED serves the folder `resources` of a package under its name. */
async function writeEditorScript() {
  const { editorScript } = require(join(dist, 'hosts/node-red/generate/index.js'));
  await build({
    entryPoints: [join(root, 'hosts/node-red/editor/index.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    outfile: join(root, 'resources', editorScript),
    logLevel: 'warning',
  });
}

function write(path, content) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildPackage();
  buildSandbox();
  console.log(`Built ${relative(process.cwd(), finished) || 'dist'}`);
}
