import { sha256 } from './signatures';
import type { SocketStatus } from './socket';

/** What can be shared: a connection of its own making. */
export interface Shareable {
  readonly status: SocketStatus;
  close(): Promise<void>;
}

/** A share in a connection; the last one to release it closes it. */
export interface Share<T> {
  readonly connection: T;
  /** Idempotent. */
  readonly release: () => Promise<void>;
}

interface Entry<T> {
  readonly connection: T;
  shares: number;
}

/**
 * Services count connections: streams that would open the same one share it. `identity` names everything the connection
 * depends on; only its hash is kept. One that has failed or is closed is not shared any more.
 */
export function createSharing<T extends Shareable>(): (identity: unknown, open: () => T) => Share<T> {
  const entries = new Map<string, Entry<T>>();

  const releaseOne = async (id: string, entry: Entry<T>): Promise<void> => {
    entry.shares -= 1;
    if (entry.shares > 0) return;
    if (entries.get(id) === entry) entries.delete(id);
    await entry.connection.close();
  };

  return (identity, open) => {
    const id = sha256(JSON.stringify(identity));
    let entry = entries.get(id);
    if (!entry || entry.connection.status === 'failed' || entry.connection.status === 'closed') {
      entry = { connection: open(), shares: 0 };
      entries.set(id, entry);
    }
    const shared = entry;
    shared.shares += 1;
    let released: Promise<void> | undefined;
    return { connection: shared.connection, release: () => (released ??= releaseOne(id, shared)) };
  };
}
