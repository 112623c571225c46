import { SeenIds } from '../../../client/seen';
import { limits } from '../limits';

/** Refusals after which Pushover is left alone for a while: it blocks addresses that ask for nonsense again and again. */
const MOST_REFUSALS = 10;
const WHILE_MS = 5 * 60_000;

/** Which receipts may be looked up: callbacks come from anybody, and a flood of forged ones must not become ours. One for the whole process. */
export class LookUps {
  private readonly asked = new SeenIds({ max: 10_000, ttlMs: limits.receiptPollSeconds * 1000 });
  private refusals: number[] = [];

  /** Whether this receipt may be looked up now; not twice within some seconds, and not while most of what comes is forged. */
  allows(receipt: string, nowMs: number): boolean {
    this.refusals = this.refusals.filter((at) => nowMs - at < WHILE_MS);
    return this.refusals.length < MOST_REFUSALS && this.asked.add(receipt);
  }

  /** Pushover did not know the receipt. */
  refused(nowMs: number): void {
    this.refusals.push(nowMs);
  }
}
