import type { Posted } from '../../http';
import { post } from '../../http';
import type { SunshineDeliveryRecord } from '../happenings';
import { finalWebhookStatuses, limits } from '../limits';
import type { Webhook } from '../state/integration';
import type { Surroundings } from '../surroundings';
import type { SentEvent } from './event';

/** One call of a webhook's target, ready to be sent and to be sent again. */
interface Call {
  readonly url: string;
  readonly webhookId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly triggers: readonly string[];
}

/** Carries events to their targets, five times at most and within a quarter of an hour. */
export class Deliveries {
  readonly #around: Surroundings;
  readonly #ca: string | Buffer | undefined;
  readonly #stop = new AbortController();

  constructor(around: Surroundings, ca: string | Buffer | undefined) {
    this.#around = around;
    this.#ca = ca;
  }

  send(appId: string, { id, secret, target }: Webhook, events: readonly SentEvent[]): void {
    const body = JSON.stringify({ app: { id: appId }, webhook: { id, version: 'v2' }, events });
    const headers = { 'content-type': 'application/json', 'x-api-key': secret };
    const call = { url: target, webhookId: id, headers, body, triggers: events.map(({ type }) => type) };
    void this.#attempt(call, 1, this.#around.now());
  }

  /** The same bytes once more, as when an answer was lost on the way. */
  again({ url, webhookId, headers, body, triggers }: SunshineDeliveryRecord): void {
    void this.#attempt({ url, webhookId, headers, body, triggers }, 1, this.#around.now());
  }

  close(): void {
    this.#stop.abort();
  }

  #isClosed(): boolean {
    return this.#stop.signal.aborted;
  }

  /** One POST without repeats; fails on a network error. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<Posted> {
    const { webhookTimeoutMs: timeoutMs } = this.#around.timings;
    return post(url, { headers, body, timeoutMs, ca: this.#ca, signal: this.#stop.signal });
  }

  async #attempt(call: Call, attempt: number, since: number): Promise<void> {
    const status = await this.#status(call);
    if (this.#isClosed()) return;
    const accepted = status >= 200 && status < 300;
    const retryInMs = accepted || finalWebhookStatuses.includes(status) ? undefined : this.#pauseAfter(attempt, since);
    this.#around.feeds.delivery.record({ ...call, attempt, status, accepted, retryInMs });
    if (retryInMs === undefined) return;
    await this.#around.wait(retryInMs);
    if (!this.#isClosed()) await this.#attempt(call, attempt + 1, since);
  }

  #pauseAfter(attempt: number, since: number): number | undefined {
    const pause = this.#around.timings.webhookRetryMs * 2 ** (attempt - 1);
    const late = this.#around.now() + pause - since > limits.webhookRetryWindowMs;
    return attempt >= limits.webhookAttempts || late ? undefined : pause;
  }

  /** 0 when no answer came in time. */
  async #status({ url, headers, body }: Call): Promise<number> {
    try {
      const { status } = await this.post(url, headers, body);
      return status;
    } catch {
      return 0;
    }
  }
}
