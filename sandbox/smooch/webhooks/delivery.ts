import type { JsonRecord } from '../../json';
import { post } from '../../http';
import { limits } from '../limits';
import type { App } from '../state/app';
import type { Surroundings } from '../surroundings';
import type { Happening } from './happening';
import { payloadOf } from './happening';
import { heardAs } from './triggers';
import type { Webhook } from './webhook';

/** One attempt to deliver a webhook. */
export interface DeliveryRecord {
  readonly webhookId: string;
  readonly target: string;
  readonly trigger: string;
  readonly payload: JsonRecord;
  /** 1 for the first. */
  readonly attempt: number;
  /** 0 when no answer came in time. */
  readonly status: number;
  readonly accepted: boolean;
  /** No further attempt will follow. */
  readonly last: boolean;
}

/** Answers after which the service gives up at once. */
const FINAL = [400, 401, 403, 404, 406];

interface Delivery {
  readonly app: App;
  readonly webhook: Webhook;
  readonly trigger: string;
  readonly payload: JsonRecord;
}

/** Tells every webhook of an app what happens, again and again while it is not accepted. */
export class Deliveries {
  readonly #around: Surroundings;
  readonly #stop = new AbortController();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  tell(app: App, happening: Happening): void {
    for (const webhook of app.webhooks.all) {
      const trigger = heardAs(happening.trigger, webhook.triggers, webhook.version);
      if (trigger === undefined) continue;
      // Taken down now: what happens before the delivery must not show in it.
      const payload = structuredClone(payloadOf(happening, { app, webhook, trigger }));
      void this.#attempt({ app, webhook, trigger, payload }, 1);
    }
  }

  close(): void {
    this.#stop.abort();
  }

  async #attempt(delivery: Delivery, attempt: number): Promise<void> {
    const { app, webhook, trigger, payload } = delivery;
    const { target } = webhook;
    const status = await this.post(target, payload, webhook.secret);
    if (this.#stop.signal.aborted) return;
    const accepted = status >= 200 && status < 300;
    const last = accepted || FINAL.includes(status) || attempt === limits.webhookAttempts;
    this.#around.feeds.delivery.record({ webhookId: webhook.id, target, trigger, payload, attempt, status, accepted, last });
    if (last) return;
    this.#around.later(this.#around.timings.webhookRetryMs * 4 ** (attempt - 1), () => {
      if (app.webhooks.get(webhook.id) !== undefined) void this.#attempt(delivery, attempt + 1);
    });
  }

  /** The status of the answer, 0 when none came in time. */
  async post(target: string, payload: unknown, secret: string | undefined): Promise<number> {
    try {
      const { status } = await post(target, {
        headers: { 'content-type': 'application/json', ...(secret === undefined ? {} : { 'x-api-key': secret }) },
        body: typeof payload === 'string' ? payload : JSON.stringify(payload),
        timeoutMs: this.#around.timings.webhookTimeoutMs,
        signal: this.#stop.signal,
      });
      return status;
    } catch {
      return 0;
    }
  }
}
