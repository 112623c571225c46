import { sleep } from '../../../client/backoff';
import type { Clock } from '../../../client/clock';
import { partsOf, ServiceError } from '../../../client/errors';
import { sha256 } from '../../../client/signatures';
import type { Admission, Device } from './device';
import { passes } from './ended';
import { DISTANCE_MS } from './pace';

/** A share in a device; the last one to release it disconnects it. */
export interface Share {
  readonly device: Device;
  /** Idempotent. */
  readonly release: () => Promise<void>;
}

interface Entry {
  readonly device: Device;
  shares: number;
}

/** A line that is over: the next one of the same device has to wait. */
interface Past {
  readonly device: Device;
  readonly gone: Promise<void>;
}

/** After a refusal: hosts may start a failed trigger again by themselves, and Pushover blocks those who go on. */
const BARRED_MS = 60_000;

/** Two lines of one device throw each other out: all nodes of the process share one, old and new ones during a redeploy included. */
const entries = new Map<string, Entry>();
const past = new Map<string, Past>();

/**
 * `identity` names the device; only its hash is kept.
 * Throws what stopped the device, for a minute after that.
 */
export function share(identity: unknown, clock: Clock, open: (admission: Admission) => Device): Share {
  const id = sha256(JSON.stringify(identity));
  const known = entries.get(id);
  const entry = known && known.device.failure === undefined ? known : openAnew(id, clock, open);
  entry.shares += 1;
  let released: Promise<void> | undefined;
  return { device: entry.device, release: () => (released ??= releaseOne(id, entry)) };
}

function openAnew(id: string, clock: Clock, open: (admission: Admission) => Device): Entry {
  const failed = entries.get(id);
  if (failed) void retire(id, failed);
  const before = past.get(id);
  refuseTooSoon(before, clock);
  past.delete(id);
  const entry = { device: open(admissionAfter(before, clock)), shares: 0 };
  entries.set(id, entry);
  return entry;
}

async function releaseOne(id: string, entry: Entry): Promise<void> {
  entry.shares -= 1;
  // One that failed takes nobody in any more, however many have not left it yet.
  if (entry.shares === 0 || entry.device.failure) await retire(id, entry);
}

async function retire(id: string, entry: Entry): Promise<void> {
  const { device } = entry;
  const gone = device.close();
  if (entries.get(id) === entry) {
    entries.delete(id);
    past.set(id, { device, gone });
    void device.quiet().then(() => {
      if (past.get(id)?.device === device && device.troubledAt === Number.NEGATIVE_INFINITY) past.delete(id);
    });
  }
  await gone;
}

function refuseTooSoon(before: Past | undefined, clock: Clock): void {
  if (!before) return;
  const { failure, troubledAt } = before.device;
  if (!failure || passes(failure) || clock.now() - troubledAt >= BARRED_MS) return;
  const advice = [failure.advice, 'It can be started again after a minute.'].filter((part) => part !== undefined).join(' ');
  throw new ServiceError({ ...partsOf(failure), advice }, failure.code);
}

function admissionAfter(before: Past | undefined, clock: Clock): Admission {
  const distance = async (signal: AbortSignal): Promise<void> => {
    const waitMs = (before?.device.troubledAt ?? Number.NEGATIVE_INFINITY) + DISTANCE_MS - clock.now();
    if (waitMs > 0) await sleep(waitMs, signal, clock);
  };
  return {
    free: async (signal) => {
      await before?.gone;
      if (before?.device.failure) await distance(signal);
    },
    quiet: async (signal) => {
      await before?.device.quiet();
      await distance(signal);
    },
  };
}
