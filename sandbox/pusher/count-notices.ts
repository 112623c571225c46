import { packed } from './frames';
import type { Channel } from './channel';
import { limits } from './limits';
import type { Timers } from '../timers';
import type { WebhookEvent } from './webhook-event';

/** Tells subscribers and the webhook how many subscriptions a channel has; large channels hear of it only now and then. */
export class CountNotices {
  readonly #scheduled = new Set<string>();
  readonly #timers: Timers;
  readonly #tell: (event: WebhookEvent) => void;

  constructor(timers: Timers, tell: (event: WebhookEvent) => void) {
    this.#timers = timers;
    this.#tell = tell;
  }

  changed(channel: Channel): void {
    if (channel.subscribers.size <= limits.promptCountSubscribers) {
      this.#notify(channel);
      return;
    }
    if (this.#scheduled.has(channel.name)) return;
    this.#scheduled.add(channel.name);
    this.#timers.after(limits.countIntervalMs, () => {
      this.#scheduled.delete(channel.name);
      this.#notify(channel);
    });
  }

  #notify(channel: Channel): void {
    const count = channel.subscribers.size;
    const frame = packed('pusher_internal:subscription_count', { subscription_count: count }, channel.name);
    for (const subscriber of channel.subscribers) subscriber.send(frame);
    this.#tell({ name: 'subscription_count', channel: channel.name, subscription_count: count });
  }
}
