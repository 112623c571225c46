import { post } from '../../http';
import { limits } from '../limits';
import { ENVIRONMENT_ID } from '../state/messages';
import type { Surroundings } from '../surroundings';
import { timestamp } from '../surroundings';
import type { SignedWebhook, WebhookEvent } from './event';
import { signWebhook, WEBHOOK_TYPES } from './event';

export interface WebhookOptions {
  /** The types switched on; all that Knock has unless told. */
  readonly types?: readonly string[];
  /** Certificate authority of the receiver, when the platform does not know it. */
  readonly ca?: string | Buffer;
}

/** One attempt to deliver a webhook. */
export interface WebhookRecord {
  readonly url: string;
  readonly event: WebhookEvent;
  readonly body: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** 0 when no answer came in time. */
  readonly status: number;
  readonly accepted: boolean;
  /** No further attempt will follow. */
  readonly last: boolean;
}

interface Target extends WebhookOptions {
  readonly url: string;
}

/** Tells one receiver what happens, and tells it again, eight times in all, when it does not answer with a 2xx. */
export class Webhooks {
  readonly #secret: string;
  readonly #around: Surroundings;
  readonly #stop = new AbortController();
  #target: Target | undefined;

  constructor(secret: string, around: Surroundings) {
    this.#secret = secret;
    this.#around = around;
  }

  configure(url: string | undefined, options: WebhookOptions): void {
    this.#target = url === undefined ? undefined : { url, ...options };
  }

  tell(event: WebhookEvent): void {
    const target = this.#target;
    if (target === undefined || !(target.types ?? WEBHOOK_TYPES).includes(event.type)) return;
    void this.#attempt(target, { createdAt: timestamp(this.#around), ...event }, 1);
  }

  close(): void {
    this.#stop.abort();
  }

  /** Every attempt is signed anew: a receiver would take an old signature for a replay. */
  async #attempt(target: Target, event: WebhookEvent, attempt: number): Promise<void> {
    const { now, timings, timers, feeds } = this.#around;
    const webhook = signWebhook(event, { secret: this.#secret, timeMs: Math.floor(now()), environmentId: ENVIRONMENT_ID });
    const status = await this.#post(target, webhook);
    if (this.#stop.signal.aborted) return;
    const accepted = status >= 200 && status < 300;
    const last = accepted || attempt === limits.webhookAttempts;
    feeds.webhook.record({ url: target.url, event, body: webhook.body, attempt, status, accepted, last });
    if (!last) timers.after(timings.webhookRetryMs, () => void this.#attempt(target, event, attempt + 1));
  }

  /** The status of the answer, 0 when none came in time. */
  async #post({ url, ca }: Target, webhook: SignedWebhook): Promise<number> {
    try {
      const timeoutMs = this.#around.timings.webhookTimeoutMs;
      const { status } = await post(url, { ...webhook, timeoutMs, ca, signal: this.#stop.signal });
      return status;
    } catch {
      return 0;
    }
  }
}
