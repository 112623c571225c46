/** Programs from npm that only a gate needs: kept in the labs' cache, so that the project itself does not carry them. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cached } from './cache.mjs';
import { npm, say } from './command.mjs';

const FLAGS = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];

/**
 * The folder of one installed npm package, its dependencies beside it; installed into the cache on first use.
 * @param {string} name
 * @param {string} version exact
 * @param {Record<string, string>} [overrides] for dependencies that npm carries no longer
 * @returns {Promise<string>} absolute path of the package's own folder
 */
export async function tool(name, version, overrides = {}) {
  const folder = await cached({ name, version, runtime: 'any', recipe: { FLAGS, overrides } }, async (part) => {
    say(`installing ${name} ${version}`);
    await writeFile(path.join(part, 'package.json'), JSON.stringify({ private: true, dependencies: { [name]: version }, overrides }));
    await npm({ binary: process.execPath }, ['install', ...FLAGS], { cwd: part });
  });
  return path.join(folder, 'node_modules', ...name.split('/'));
}
