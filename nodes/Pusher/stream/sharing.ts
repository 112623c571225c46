import { sha256 } from '../../../client/signatures';
import type { PusherConnection } from './connection';

/** A share in a connection; the last one to release it closes it. */
export interface Share {
  readonly connection: PusherConnection;
  /** Idempotent. */
  readonly release: () => Promise<void>;
}

interface Entry {
  readonly connection: PusherConnection;
  shares: number;
}

/** Each socket counts against the app's quota: streams that would open the same one share it. */
const entries = new Map<string, Entry>();

/** `identity` names everything the connection depends on; only its hash is kept. */
export function share(identity: unknown, open: () => PusherConnection): Share {
  const id = sha256(JSON.stringify(identity));
  let entry = entries.get(id);
  if (!entry || entry.connection.status === 'failed' || entry.connection.status === 'closed') {
    entry = { connection: open(), shares: 0 };
    entries.set(id, entry);
  }
  const shared = entry;
  shared.shares += 1;
  let released: Promise<void> | undefined;
  return {
    connection: shared.connection,
    release: () => (released ??= releaseOne(id, shared)),
  };
}

async function releaseOne(id: string, entry: Entry): Promise<void> {
  entry.shares -= 1;
  if (entry.shares > 0) return;
  if (entries.get(id) === entry) entries.delete(id);
  await entry.connection.close();
}
