import { sleep } from '../../../client/backoff';
import type { Clock } from '../../../client/clock';
import { partsOf, ServiceError } from '../../../client/errors';
import { sha256 } from '../../../client/signatures';
import type { Device } from './device';
import { passes } from './ended';

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
  readonly gone: Promise<void>;
  /** Why it stopped, and when. */
  readonly failure: ServiceError | undefined;
  readonly failedAt: number;
}

/** After a line that did not come about, as Pushover wants it. */
const PAUSE_MS = 5_000;
/** After a refusal: hosts may start a failed trigger again by themselves, and Pushover blocks those who go on. */
const BARRED_MS = 60_000;

/** Two lines of one device throw each other out: all nodes of the process share one, old and new ones during a redeploy included. */
const entries = new Map<string, Entry>();
const past = new Map<string, Past>();

/**
 * `identity` names the device; only its hash is kept. `open` gets what resolves when the device may connect.
 * Throws what stopped the device, for a minute after that.
 */
export function share(identity: unknown, clock: Clock, open: (free: (signal: AbortSignal) => Promise<void>) => Device): Share {
  const id = sha256(JSON.stringify(identity));
  const known = entries.get(id);
  const entry = known && known.device.failure === undefined ? known : openAnew(id, clock, open);
  entry.shares += 1;
  let released: Promise<void> | undefined;
  return { device: entry.device, release: () => (released ??= releaseOne(id, entry)) };
}

function openAnew(id: string, clock: Clock, open: (free: (signal: AbortSignal) => Promise<void>) => Device): Entry {
  const failed = entries.get(id);
  if (failed) void retire(id, failed);
  const before = past.get(id);
  refuseTooSoon(before, clock);
  past.delete(id);
  const entry = { device: open((signal) => freed(before, clock, signal)), shares: 0 };
  entries.set(id, entry);
  return entry;
}

async function releaseOne(id: string, entry: Entry): Promise<void> {
  entry.shares -= 1;
  // One that failed takes nobody in any more, however many have not left it yet.
  if (entry.shares === 0 || entry.device.failure) await retire(id, entry);
}

async function retire(id: string, entry: Entry): Promise<void> {
  const { failure, failedAt } = entry.device;
  const gone = entry.device.close();
  if (entries.get(id) !== entry) {
    await gone;
    return;
  }
  const own: Past = { gone, failure, failedAt };
  entries.delete(id);
  past.set(id, own);
  await gone;
  if (!failure && past.get(id) === own) past.delete(id);
}

function refuseTooSoon(before: Past | undefined, clock: Clock): void {
  const failure = before?.failure;
  if (!before || !failure || passes(failure) || clock.now() - before.failedAt >= BARRED_MS) return;
  const advice = [failure.advice, 'It can be started again after a minute.'].filter((part) => part !== undefined).join(' ');
  throw new ServiceError({ ...partsOf(failure), advice }, failure.code);
}

async function freed(before: Past | undefined, clock: Clock, signal: AbortSignal): Promise<void> {
  if (!before) return;
  await before.gone;
  const waitMs = before.failure ? before.failedAt + PAUSE_MS - clock.now() : 0;
  if (waitMs > 0) await sleep(waitMs, signal, clock);
}
