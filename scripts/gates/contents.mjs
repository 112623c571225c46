/** What is in the tarball: everything the package names, and nothing that was only needed to make it. */
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { root } from '../run/prepare.mjs';

const MADE_OF = [
  /^(LICENSE|README\.md|CHANGELOG\.md|package\.json)$/,
  /^examples\/[\w-]+\.json$/,
  // What Node-RED serves its editor.
  /^resources\/[\w.-]+\.(js|json)$/,
  /^dist\/vendor\/LICENSES\.txt$/,
  /^dist\/.*\.(js|d\.ts|json|html|svg)$/,
];
// n8n looks for previews of outputs in folders of that name.
const NOT_MADE_OF =
  /(^|\/)(test|tests|sandbox|bench|scripts|__(?!schema__)\w+__|node_modules|\.[^/]+)(\/|$)|\.(map|test\.\w+|tsbuildinfo)$/;

export function contents({ folder, files, manifest }) {
  const named = [
    manifest.main,
    manifest.types,
    ...manifest.n8n.nodes,
    ...manifest.n8n.credentials,
    ...Object.values(manifest['node-red'].nodes).flatMap((file) => [file, file.replace(/\.js$/, '.html')]),
  ];
  const texts = new Map(files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));
  const personal = [root.replace(/[\\/]$/, ''), homedir()].filter((place) => place.length > 1);
  const faults = [
    ...named.filter((file) => !files.includes(file)).map((file) => `${file} is named in package.json and missing`),
    ...files.filter((file) => NOT_MADE_OF.test(file) || !MADE_OF.some((kind) => kind.test(file))).map((file) => `${file} does not belong`),
    ...[...texts].flatMap(([file, text]) =>
      personal.filter((place) => text.includes(`${place}/`)).map((place) => `${file} names ${place}`),
    ),
    ...[...texts].filter(([, text]) => /^\/\/[#@] sourceMappingURL=/m.test(text)).map(([file]) => `${file} points at a source map`),
    ...files.filter((file) => file.endsWith('.js')).flatMap((file) => missingModules(folder, file, texts.get(file) ?? '')),
    ...(manifest.dependencies === undefined ? [] : ['the package has runtime dependencies']),
  ];
  return { summary: `${files.length} files, ${named.length} of them named in package.json; no stranger among them`, faults };
}

/** Relative modules that a file needs and the tarball does not have. */
function missingModules(folder, file, text) {
  const needed = [...text.matchAll(/require\(["'](\.{1,2}\/[^"']+)["']\)/g)].map(([, module]) => module);
  const at = path.join(folder, path.dirname(file));
  return needed
    .filter((module) => !['', '.js', '.json', '/index.js'].some((end) => existsSync(path.join(at, `${module}${end}`))))
    .map((module) => `${file} needs ${module}, which is missing`);
}
