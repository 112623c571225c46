/** Installs and builds what is missing or out of date; node builtins only, since nothing may be installed yet. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const sources = ['client', 'credentials', 'hosts', 'icons', 'language', 'nodes', 'runner', 'sandbox', 'bench', 'scripts', 'test/support'];
const minimum = [20, 18, 1];

/**
 * Installs what the lock file says, unless it is installed already. Not `npm ci`: it refuses a lock file
 * in which a registry mirror could not name the optional binaries of other platforms.
 */
export function ensureInstalled() {
  refuseOldNode();
  const stamp = join(root, 'node_modules/.dovecote-lock');
  const wanted = hashOf([join(root, 'package-lock.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the development packages (a minute or so, once) …');
  runOrExit('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

/** Builds `dist/` and `build/`, unless both were built from these very sources. */
export function ensureBuilt() {
  const stamp = join(root, 'build/.dovecote-sources');
  const wanted = hashOf(sourceFiles());
  const current = () => existsSync(stamp) && existsSync(join(root, 'dist/index.js')) && readFileSync(stamp, 'utf8') === wanted;
  if (current()) return;
  oneAtATime(join(root, 'build/.building'), () => {
    if (current()) return;
    console.log('Building …');
    runOrExit(process.execPath, [join(root, 'scripts/build.mjs')]);
    writeFileSync(stamp, wanted);
  });
}

/** Two commands started together do not build over each other; a lock left behind by a killed one is broken after three minutes. */
function oneAtATime(lock, act) {
  mkdirSync(dirname(lock), { recursive: true });
  while (!taken(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once('exit', release);
  act();
  process.off('exit', release);
  release();
}

function taken(lock) {
  try {
    mkdirSync(lock);
    return true;
  } catch (thrown) {
    if (thrown.code !== 'EEXIST') throw thrown;
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > 180_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

export function runOrExit(program, args, options = {}) {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit', ...options });
  if (status !== 0) process.exit(status ?? 1);
}

function sourceFiles() {
  const top = readdirSync(root).filter((name) => /\.(ts|json)$/.test(name));
  const deep = sources
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return [...top.map((name) => join(root, name)), ...deep].sort();
}

function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

function refuseOldNode() {
  const [have, want] = [process.versions.node.split('.').map(Number), minimum];
  const place = want.findIndex((part, index) => have[index] !== part);
  if (place >= 0 && have[place] < want[place]) {
    console.error(
      `Dovecote needs Node.js ${want.join('.')} or newer; this is ${process.versions.node}. Install a newer one from nodejs.org and try again.`,
    );
    process.exit(1);
  }
}
