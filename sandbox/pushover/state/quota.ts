import { Refusal } from '../http/answers';
import { limits } from '../limits';
import type { Surroundings } from '../surroundings';

/** What all apps together may send in a month. */
export interface QuotaOptions {
  readonly limit: number;
  readonly remaining: number;
  /** Unix seconds. */
  readonly reset: number;
}

export class Quota {
  #state: QuotaOptions;

  constructor(options: Partial<QuotaOptions>, { now }: Surroundings) {
    const limit = options.limit ?? limits.quota;
    const today = new Date(now());
    // Midnight in Chicago, where the service counts, is six hours later in UTC.
    const reset = Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + 1, 1, 6) / 1000;
    this.#state = { limit, remaining: limit, reset, ...options };
  }

  get state(): QuotaOptions {
    return this.#state;
  }

  set(changes: Partial<QuotaOptions>): void {
    this.#state = { ...this.#state, ...changes };
  }

  get headers(): Readonly<Record<string, string>> {
    const { limit, remaining, reset } = this.#state;
    return { 'X-Limit-App-Limit': String(limit), 'X-Limit-App-Remaining': String(remaining), 'X-Limit-App-Reset': String(reset) };
  }

  /** Takes one for each user a message reaches, or refuses the message. */
  take(count: number): void {
    if (this.#state.remaining < count) {
      throw new Refusal(429, { errors: ['application is over its message limit for this month'] }, this.headers);
    }
    this.set({ remaining: this.#state.remaining - count });
  }
}
