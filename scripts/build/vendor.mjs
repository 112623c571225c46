/** Bundles each library the package uses into dist/vendor, points the compiled files at it, and ships the licences. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);

/** One file per library, so that each is loaded only by what needs it. */
const libraries = {
  // The pool alone: fetch, WebSocket and the mocks are most of undici, and none of them is used here.
  undici: "module.exports = { Pool: require('undici/lib/dispatcher/pool'), Client: require('undici/lib/dispatcher/client'), buildConnector: require('undici/lib/core/connect') };",
  ws: "module.exports = require('ws');",
  jsonwebtoken: "module.exports = require('jsonwebtoken');",
  'proxy-from-env': "module.exports = require('proxy-from-env');",
  tweetnacl: "module.exports = require('tweetnacl');",
  jmespath: "module.exports = require('jmespath');",
  zod: "export { z } from 'zod';",
};

/** zod carries its messages in forty languages, most of its size; ours are written by language/validate. */
const zodInEnglish = {
  name: 'zod-in-english',
  setup({ onResolve }) {
    onResolve({ filter: /locales\/index\.js$/ }, ({ resolveDir }) => (resolveDir.includes('/zod/') ? { path: join(resolveDir, '../locales/en.js') } : undefined));
  },
};

export async function vendor(root, dist) {
  const files = javascriptIn(dist);
  const used = new Set(files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/require\("([^".][^"]*)"\)|require\('([^'.][^']*)'\)/g)].map((match) => match[1] ?? match[2])));
  const wanted = Object.keys(libraries).filter((name) => used.has(name));
  const bundled = new Set();
  for (const name of wanted) for (const file of await bundle(root, dist, name)) bundled.add(file);
  for (const file of files) point(file, dist, wanted);
  writeFileSync(join(dist, 'vendor/LICENSES.txt'), licencesOf(bundled));
}

async function bundle(root, dist, name) {
  const result = await build({
    stdin: { contents: libraries[name], resolveDir: root, sourcefile: `${name}.vendor.js` },
    outfile: join(dist, `vendor/${name}.js`),
    bundle: true,
    minify: true,
    keepNames: name === 'undici',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    legalComments: 'none',
    // What a library prints would stand in the host's log as if the host had said it; here that is only semver's tracing of itself.
    drop: ['console'],
    metafile: true,
    logLevel: 'error',
    // ws looks for these accelerators and does without them.
    external: ['bufferutil', 'utf-8-validate'],
    plugins: [zodInEnglish],
  });
  return Object.keys(result.metafile.inputs).filter((path) => path.includes('node_modules/')).map((path) => join(root, path));
}

function point(file, dist, names) {
  const text = readFileSync(file, 'utf8');
  const pointed = text.replace(/require\((["'])([^"'.][^"']*)\1\)/g, (whole, _, name) => {
    if (!names.includes(name)) return whole;
    const path = relative(dirname(file), join(dist, `vendor/${name}.js`));
    return `require("${path.startsWith('.') ? path : `./${path}`}")`;
  });
  if (pointed !== text) writeFileSync(file, pointed);
}

function licencesOf(files) {
  const folders = new Set([...files].map(packageFolder));
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = require(join(folder, 'package.json'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${license}`}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** The folder of the package a file belongs to: nested package.json files without a version are only markers. */
function packageFolder(file) {
  let folder = dirname(file);
  while (!existsSync(join(folder, 'package.json')) || !require(join(folder, 'package.json')).version) folder = dirname(folder);
  return folder;
}

function javascriptIn(folder) {
  mkdirSync(join(folder, 'vendor'), { recursive: true });
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js'))
    .map((entry) => join(entry.parentPath, entry.name));
}
