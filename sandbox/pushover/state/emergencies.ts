import type { Callbacks } from './callbacks';
import type { Directory } from './directory';
import type { Acknowledger, EmergencyTerms } from './emergency';
import { Emergency } from './emergency';
import { limits } from '../limits';
import type { Surroundings } from '../surroundings';
import { seconds } from '../surroundings';

/** All messages of priority 2: repeats them until somebody answers, the sender cancels or the time is over. */
export class Emergencies {
  readonly #all = new Map<string, Emergency>();
  readonly #around: Surroundings;
  readonly #callbacks: Callbacks;
  readonly #directory: Directory;

  constructor(around: Surroundings, callbacks: Callbacks, directory: Directory) {
    this.#around = around;
    this.#callbacks = callbacks;
    this.#directory = directory;
  }

  /** `deliver` sends the message once; it is called now and at every repeat. */
  start(terms: EmergencyTerms, deliver: () => void): void {
    const emergency = new Emergency(terms, seconds(this.#around));
    this.#all.set(terms.receipt, emergency);
    deliver();
    this.#repeatLater(emergency, deliver, Math.min(limits.emergencyRepeats, Math.floor(terms.expire / terms.retry)));
  }

  /** A receipt that came with a message nobody sent, so that it can be acknowledged like any other. */
  adopt(receipt: string, user: string): void {
    if (this.#all.has(receipt)) return;
    const terms = {
      receipt,
      token: '',
      users: new Set([user]),
      retry: limits.retrySeconds,
      expire: limits.expireSeconds,
      callback: undefined,
      tags: [],
    };
    this.#all.set(receipt, new Emergency(terms, seconds(this.#around)));
  }

  get(receipt: string): Emergency | undefined {
    return this.#all.get(receipt);
  }

  /** Those of one app that carry the tag and still wait. */
  pendingWithTag(token: string, tag: string): readonly Emergency[] {
    const now = seconds(this.#around);
    return [...this.#all.values()]
      .filter(({ terms }) => terms.token === token && terms.tags.includes(tag))
      .filter((each) => each.isPending(now));
  }

  /** Ends the repeats for everybody, marks the message in every queue, and tells the sender; false when it was over already. */
  acknowledge(emergency: Emergency, by: Acknowledger): boolean {
    const { receipt } = emergency.terms;
    const now = seconds(this.#around);
    if (!emergency.isPending(now)) return false;
    emergency.acknowledge(by, now);
    // Queues may hold the receipt of a message that was put there by hand as well.
    for (const { devices } of this.#directory.accounts) for (const { queue } of devices) queue.acknowledge(receipt);
    this.#callbacks.send(emergency, by);
    return true;
  }

  #repeatLater(emergency: Emergency, deliver: () => void, left: number): void {
    const { timers, timings } = this.#around;
    if (left <= 0) return;
    timers.after(emergency.terms.retry * timings.emergencySecondMs, () => {
      const now = seconds(this.#around);
      if (!emergency.isPending(now)) return;
      emergency.delivered(now);
      deliver();
      this.#repeatLater(emergency, deliver, left - 1);
    });
  }
}
