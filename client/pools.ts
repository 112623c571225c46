import type { Pool } from 'undici';
import type { PoolSettings } from './connections';
import { createPool } from './connections';

/** Pools kept at once; the one unused for longest makes room. */
export const MAX_POOLS = 64;
const IDLE_MS = 60_000;

interface Entry {
  readonly pool: Pool;
  readonly idleTimer: NodeJS.Timeout;
}

/** One per process on purpose: every node and every execution shares connections. Oldest use first. */
const entries = new Map<string, Entry>();

/** The pool of these settings; made on first use, closed after a minute without use. */
export function poolFor(key: string, settings: () => PoolSettings): Pool {
  const known = entries.get(key);
  if (known !== undefined) {
    known.idleTimer.refresh();
    if (entries.size > MAX_POOLS / 2) {
      // Order matters only once the map fills up.
      entries.delete(key);
      entries.set(key, known);
    }
    return known.pool;
  }
  const pool = createPool(settings());
  const idleTimer = setTimeout(() => void drop(key), IDLE_MS).unref();
  entries.set(key, { pool, idleTimer });
  for (const oldest of entries.keys()) {
    if (entries.size <= MAX_POOLS) break;
    void drop(oldest);
  }
  return pool;
}

/** How many pools are open now. */
export function openPools(): number {
  return entries.size;
}

/** Closes every pool once its running requests have ended. Later requests open new ones. */
export async function closePools(): Promise<void> {
  await Promise.all([...entries.keys()].map(drop));
}

async function drop(key: string): Promise<void> {
  const entry = entries.get(key);
  if (entry === undefined) return;
  entries.delete(key);
  clearTimeout(entry.idleTimer);
  await entry.pool.close();
}
