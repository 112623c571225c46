/** The licence of every library inside the bundles: found anew from the libraries themselves, not from the list the build wrote. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../run/prepare.mjs';

/** The shortest licence text in use, ISC, is longer. */
const SHORTEST = 500;

export function licences({ folder, files }) {
  const notice = readFileSync(path.join(folder, 'dist/vendor/LICENSES.txt'), 'utf8');
  const bundled = files.flatMap((file) => /^dist\/vendor\/(.+)\.js$/.exec(file)?.[1] ?? []);
  const libraries = [...withDependencies(bundled)];
  const sections = notice.split(/^-{80}$/m).map((section) => section.trim());
  const faults = libraries.flatMap(([name, { version }]) => {
    const section = sections.find((text) => text.startsWith(`${name} ${version} (`));
    if (section === undefined) return [`${name} ${version} is not among the licences`];
    const rights = /permission|redistribut|license|released into the public domain/i.test(section);
    return rights && section.length >= SHORTEST ? [] : [`${name} ${version} has no licence text, only its name`];
  });
  const own = files.includes('LICENSE') ? [] : ['our own licence is missing'];
  return {
    summary: `${libraries.length} bundled libraries (${bundled.join(', ')} and what they need), each with its licence`,
    faults: [...faults, ...own],
  };
}

/** The libraries and, however deep, what their own package.json says they need. */
function withDependencies(names, found = new Map(), from = root) {
  for (const name of names) {
    const folder = installedAt(name, from);
    const { version, dependencies = {} } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    if (found.has(name)) continue;
    found.set(name, { version });
    withDependencies(Object.keys(dependencies), found, folder);
  }
  return found;
}

/** As Node.js looks for it: in the folder's own modules, then in those above. */
function installedAt(name, from) {
  for (let folder = from; ; folder = path.dirname(folder)) {
    const here = path.join(folder, 'node_modules', name);
    if (existsSync(path.join(here, 'package.json'))) return here;
    if (folder === path.dirname(folder)) throw new Error(`${name} is not installed`);
  }
}
