import type { Cancel } from '../timers';
import type { Surroundings } from './surroundings';
import type { WebhookEvent } from './webhook-event';

/** Reports comings and goings by webhook; a going is held back, and a return in that time hushes up both. */
export class Occupancy {
  readonly #held = new Map<string, Cancel>();
  readonly #around: Surroundings;
  readonly #tell: (event: WebhookEvent) => void;

  constructor(around: Surroundings, tell: (event: WebhookEvent) => void) {
    this.#around = around;
    this.#tell = tell;
  }

  occupied(channel: string): void {
    this.#came(channel, { name: 'channel_occupied', channel });
  }

  vacated(channel: string): void {
    this.#went(channel, { name: 'channel_vacated', channel });
  }

  added(channel: string, userId: string): void {
    this.#came(`${channel} ${userId}`, { name: 'member_added', channel, user_id: userId });
  }

  removed(channel: string, userId: string): void {
    this.#went(`${channel} ${userId}`, { name: 'member_removed', channel, user_id: userId });
  }

  #came(who: string, event: WebhookEvent): void {
    const cancel = this.#held.get(who);
    if (cancel === undefined) {
      this.#tell(event);
      return;
    }
    cancel();
    this.#held.delete(who);
  }

  #went(who: string, event: WebhookEvent): void {
    const cancel = this.#around.timers.after(this.#around.timings.webhookHoldMs, () => {
      this.#held.delete(who);
      this.#tell(event);
    });
    this.#held.set(who, cancel);
  }
}
