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
  /** The line of this device that was over before, where there was one. */
  readonly before: Past | undefined;
  shares: number;
}

/** A line that is over: the next one of the same device has to wait. */
interface Past {
  readonly device: Device;
  readonly gone: Promise<void>;
  /** How often in a row it was refused for good, each time within an hour of the last. */
  readonly refusals: number;
}

/** After a refusal: hosts start a failed trigger again by themselves, some for ever, and Pushover blocks those who go on. Doubles each time. */
const BARRED_MS = 60_000;
const MOST_BARRED_MS = 32 * 60_000;
const HOUR_MS = 60 * 60_000;

/** Two lines of one device throw each other out: all nodes of the process share one, old and new ones during a redeploy included. */
const entries = new Map<string, Entry>();
const past = new Map<string, Past>();

/**
 * `identity` names the device; only its hash is kept.
 * Throws what stopped the device, for a minute after that, and longer each time it stops again.
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
  const entry = { device: open(admissionAfter(before, clock)), before, shares: 0 };
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
    past.set(id, { device, gone, refusals: refusalsOf(entry) });
    void device.quiet().then(() => {
      if (past.get(id)?.device === device && device.troubledAt === Number.NEGATIVE_INFINITY) past.delete(id);
    });
  }
  await gone;
}

function refusalsOf({ device, before }: Entry): number {
  if (!device.failure || passes(device.failure)) return 0;
  return before && device.troubledAt - before.device.troubledAt < HOUR_MS ? before.refusals + 1 : 1;
}

function refuseTooSoon(before: Past | undefined, clock: Clock): void {
  if (!before) return;
  const { failure, troubledAt } = before.device;
  if (!failure || passes(failure)) return;
  const barredMs = Math.min(BARRED_MS * 2 ** (before.refusals - 1), MOST_BARRED_MS);
  const leftMs = troubledAt + barredMs - clock.now();
  if (leftMs <= 0) return;
  const minutes = Math.ceil(leftMs / 60_000);
  const again = `It can be started again in ${minutes === 1 ? 'a minute' : `${minutes} minutes`}.`;
  const advice = [failure.advice, again].filter((part) => part !== undefined).join(' ');
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
