import { post } from '../../http';
import type { Acknowledger, Emergency } from './emergency';
import type { Surroundings } from '../surroundings';
import { seconds } from '../surroundings';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

/** Tells senders that their emergency was acknowledged, again and again until they take it with a 2xx. */
export class Callbacks {
  readonly #around: Surroundings;
  readonly #stop = new AbortController();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  send(emergency: Emergency, by: Acknowledger): void {
    const { callback, receipt } = emergency.terms;
    if (callback === undefined) return;
    const body = new URLSearchParams({
      receipt,
      acknowledged: '1',
      acknowledged_at: String(seconds(this.#around)),
      acknowledged_by: by.user,
      acknowledged_by_device: by.device,
    }).toString();
    void this.#attempt(emergency, callback, body, 1);
  }

  /** Any form at all, to anywhere: callbacks are not signed. */
  post(url: string, fields: Readonly<Record<string, string>>): Promise<{ status: number; body: string }> {
    return this.#post(url, new URLSearchParams(fields).toString());
  }

  close(): void {
    this.#stop.abort();
  }

  async #attempt(emergency: Emergency, url: string, body: string, attempt: number): Promise<void> {
    const { timings, timers, feeds } = this.#around;
    const status = await this.#post(url, body).then(
      (posted) => posted.status,
      () => 0,
    );
    if (this.#stop.signal.aborted) return;
    const accepted = status >= 200 && status < 300;
    if (accepted) emergency.calledBack(seconds(this.#around));
    const last = accepted || attempt >= timings.callbackAttempts;
    feeds.callback.record({ url, receipt: emergency.terms.receipt, body, attempt, status, accepted, last });
    if (!last) timers.after(timings.callbackRetryMs, () => void this.#attempt(emergency, url, body, attempt + 1));
  }

  async #post(url: string, form: string): Promise<{ status: number; body: string }> {
    const { status, body } = await post(url, {
      headers: FORM,
      body: form,
      timeoutMs: this.#around.timings.callbackTimeoutMs,
      signal: this.#stop.signal,
    });
    return { status, body };
  }
}
