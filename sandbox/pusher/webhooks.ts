import { post } from '../http';
import type { PusherApp } from './apps';
import type { Surroundings } from './surroundings';
import type { SignedWebhook, WebhookEvent, WebhookEventName } from './webhook-event';
import { signWebhook } from './webhook-event';

export interface WebhookOptions {
  /** The kinds switched on; all unless told. */
  readonly events?: readonly WebhookEventName[];
  /** Several events in one delivery. Default false: one each. */
  readonly batch?: boolean;
  /** Certificate authority of the receiver, when the platform does not know it. */
  readonly ca?: string | Buffer;
}

interface Target extends WebhookOptions {
  readonly url: string;
}

/** Deliveries under way at once; what comes above it is dropped, so that a dead receiver cannot fill the memory. */
const MOST_UNDER_WAY = 1000;

/** Sends one app's webhooks, and repeats with growing pauses what was not taken with a 2xx. */
export class Webhooks {
  readonly #app: PusherApp;
  readonly #around: Surroundings;
  readonly #stop = new AbortController();
  #target: Target | undefined;
  #waiting: WebhookEvent[] = [];
  #underWay = 0;

  constructor(app: PusherApp, around: Surroundings) {
    this.#app = app;
    this.#around = around;
  }

  configure(url: string | undefined, options: WebhookOptions): void {
    this.#target = url === undefined ? undefined : { url, ...options };
  }

  tell(event: WebhookEvent): void {
    const target = this.#target;
    if (target === undefined || target.events?.includes(event.name) === false) return;
    if (target.batch !== true) {
      this.#deliver(target, [event]);
      return;
    }
    this.#waiting.push(event);
    if (this.#waiting.length === 1) {
      this.#around.timers.after(this.#around.timings.webhookBatchMs, () => {
        const events = this.#waiting;
        this.#waiting = [];
        this.#deliver(target, events);
      });
    }
  }

  close(): void {
    this.#stop.abort();
  }

  #deliver(target: Target, events: readonly WebhookEvent[]): void {
    if (this.#underWay >= MOST_UNDER_WAY) return;
    this.#underWay += 1;
    const webhook = signWebhook(this.#app, events, Math.floor(this.#around.now()));
    void this.#attempt(target, events, webhook, 1, Date.now());
  }

  async #attempt(target: Target, events: readonly WebhookEvent[], webhook: SignedWebhook, attempt: number, since: number): Promise<void> {
    const { timings, timers, feeds } = this.#around;
    const status = await this.#post(target, webhook);
    if (this.#stop.signal.aborted) return;
    const pause = timings.webhookRetryMs * 2 ** (attempt - 1);
    const accepted = status >= 200 && status < 300;
    const last = accepted || Date.now() - since + pause > timings.webhookRetryForMs;
    feeds.webhook.record({
      url: target.url,
      events,
      body: webhook.body,
      attempt,
      status,
      accepted,
      last,
      ...(last ? {} : { retryInMs: pause }),
    });
    if (last) {
      this.#underWay -= 1;
      return;
    }
    timers.after(pause, () => void this.#attempt(target, events, webhook, attempt + 1, since));
  }

  /** The status of the answer, 0 when none came in time. */
  async #post(target: Target, webhook: SignedWebhook): Promise<number> {
    try {
      const { status } = await post(target.url, {
        ...webhook,
        timeoutMs: this.#around.timings.webhookTimeoutMs,
        ca: target.ca,
        signal: this.#stop.signal,
      });
      return status;
    } catch {
      return 0;
    }
  }
}
