/**
 * The labs' cache: real hosts are large, so each is installed once per machine and kept.
 *
 * Entries live in `${XDG_CACHE_HOME:-~/.cache}/dovecote/labs`. Deleting any of it is safe; the next run installs it again.
 * An entry is filled in a sibling folder and renamed into place when complete, so an interrupted install is never mistaken for one.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from './command.mjs';

const HEARTBEAT_MS = 2_000;
/** A lock whose owner has not touched it for this long belonged to a killed process. */
const STALE_LOCK_MS = 15_000;

/** The folder of all labs. */
export function labsFolder() {
  return path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'dovecote', 'labs');
}

/**
 * The folder of one cached entry, filled on first use.
 *
 * @param {object} entry
 * @param {string} entry.name what is installed, for example `n8n`
 * @param {string} entry.version its exact version
 * @param {string} entry.runtime what native parts are built for, for example `node24-linux-x64`
 * @param {unknown} [entry.recipe] whatever else decides the content (overrides, flags); JSON, hashed into the folder's name
 * @param {(folder: string) => Promise<void>} fill fills an empty folder; a rejection leaves no entry behind
 * @returns {Promise<string>} absolute path of the complete entry
 */
export async function cached({ name, version, runtime, recipe = {} }, fill) {
  const digest = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 8);
  const folder = path.join(labsFolder(), [name.replaceAll('/', '+'), version, runtime, digest].join('-'));
  if (await exists(folder)) return folder;
  await mkdir(labsFolder(), { recursive: true });
  await withLock(`${folder}.lock`, async () => {
    if (await exists(folder)) return;
    await removeLeftovers(folder);
    const part = `${folder}.part-${randomUUID()}`;
    await mkdir(part);
    try {
      await fill(part);
      await moveInto(part, folder);
    } finally {
      await rm(part, { recursive: true, force: true });
    }
  });
  return folder;
}

/** The rename decides who was first; the loser of a race uses the winner's entry. */
async function moveInto(part, folder) {
  try {
    await rename(part, folder);
  } catch (error) {
    if (!(await exists(folder))) throw error;
  }
}

/** What killed installs of this entry left. Only called under its lock. */
async function removeLeftovers(folder) {
  const prefix = `${path.basename(folder)}.part-`;
  for (const name of await readdir(path.dirname(folder))) {
    if (name.startsWith(prefix)) await rm(path.join(path.dirname(folder), name), { recursive: true, force: true });
  }
}

/** Keeps two runs from doing the same install at once. It only saves work: correctness rests on the rename. */
async function withLock(file, work) {
  await acquire(file);
  const heartbeat = setInterval(() => {
    const now = new Date();
    // A lock removed from outside is no reason to stop: the rename still decides.
    utimes(file, now, now).catch(() => clearInterval(heartbeat));
  }, HEARTBEAT_MS);
  try {
    await work();
  } finally {
    clearInterval(heartbeat);
    await rm(file, { force: true });
  }
}

async function acquire(file) {
  for (let waiting = false; ; waiting = true) {
    try {
      const handle = await open(file, 'wx');
      await handle.close();
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    if (await isStale(file)) {
      await rm(file, { force: true });
      continue;
    }
    if (!waiting) say(`waiting for another run that installs ${path.basename(file, '.lock')}`);
    await delay(500);
  }
}

async function isStale(file) {
  const modified = await modifiedAt(file);
  return modified !== undefined && Date.now() - modified > STALE_LOCK_MS;
}

async function exists(file) {
  return (await modifiedAt(file)) !== undefined;
}

/** Milliseconds since the epoch, or undefined where there is no such file. */
async function modifiedAt(file) {
  try {
    return (await stat(file)).mtimeMs;
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}
