import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import { editorScript, generate, typesOf } from '../../../../hosts/node-red/generate';
import { secretFields } from '../../../../hosts/node-red/secret-fields';
import type { Manifest } from '../../../../runner/manifest-types';

const packageName = '@dovecote/editor-under-test';

export interface Pack {
  readonly folder: string;
  remove(): Promise<void>;
}

/** The editor's script as the build compiles it. */
function writeEditorScript(outfile: string): void {
  buildSync({
    entryPoints: [join(__dirname, '../../../../hosts/node-red/editor/index.ts')],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    outfile,
  });
}

/** A package of the generated editor files with a runtime that does nothing but answer the dialogs. */
export async function makePack(manifests: readonly Manifest[]): Promise<Pack> {
  const folder = await mkdtemp(join(tmpdir(), 'dovecote-editor-'));
  writeEditorScript(join(folder, 'resources', editorScript));
  const nodes: Record<string, string> = {};
  for (const manifest of manifests) {
    const { files } = generate(manifest, { packageName });
    for (const [path, content] of Object.entries(files)) await put(join(folder, manifest.id, path), content);
    await put(join(folder, manifest.id, 'icons', `${manifest.id}.svg`), icon);
    for (const type of typesOf(manifest)) {
      await put(join(folder, manifest.id, `${type}.js`), runtime(manifest, type));
      nodes[type] = `${manifest.id}/${type}.js`;
    }
  }
  await put(
    join(folder, 'package.json'),
    JSON.stringify({ name: packageName, version: '0.0.1', 'node-red': { version: '>=4.1.0', nodes } }),
  );
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

async function put(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="60" viewBox="0 0 40 60"><circle cx="20" cy="30" r="12" fill="#fff"/></svg>';

/** The account's runtime answers tests and look-ups: an account with the key `wrong` is refused. */
function runtime({ id, credential }: Manifest, type: string): string {
  const credentials = Object.fromEntries(secretFields(credential.fields).map(({ name }) => [name, { type: 'password' }]));
  const endpoints = `
    RED.httpAdmin.post('/dovecote/${id}/test', (request, response) => response.json(
      request.body.settings.key === 'wrong'
        ? { ok: false, message: 'The key is refused', advice: 'Copy it from the App Keys page.', posted: request.body }
        : { ok: true }));
    RED.httpAdmin.post('/dovecote/${id}/setup', ({ body: { answers } }, response) => response.json(
      answers.code === '123'
        ? { ok: true, values: { key: 'found', secret: 'found too' } }
        : answers.code === undefined
          ? { ok: false, message: 'A code was sent', advice: 'Look into your inbox.', code: 'second-factor' }
          : { ok: false, message: 'The code is wrong', code: 'HTTP_401' }));
    const listed = [{ value: 'orders', title: 'orders' }, { value: 'presence-room', title: 'The Room' }];
    const looked = (key, { beside }, response) => key === 'wrong'
      ? response.status(422).json({ ok: false, message: 'The key is refused' })
      : response.json({ choices: beside === '{}' ? listed : Object.values(JSON.parse(beside)).map((value) => ({ value: value + '-1', title: 'First on ' + value })) });
    RED.httpAdmin.get('/dovecote/${id}/lookup', ({ query }, response) => looked(RED.nodes.getNode(query.account)?.settings?.key, query, response));
    RED.httpAdmin.post('/dovecote/${id}/lookup', ({ body }, response) => looked(body.settings.key, body, response));`;
  return `module.exports = (RED) => {
    RED.nodes.registerType('${type}', function (config) { RED.nodes.createNode(this, config); this.settings = config.settings; }, ${
      type.endsWith('-account') ? `{ credentials: ${JSON.stringify(credentials)} }` : '{}'
    });
    ${type.endsWith('-account') ? endpoints : ''}
  };`;
}
