import type { JsonRecord } from '../../json';

export interface Acknowledger {
  /** User key. */
  readonly user: string;
  /** Device name. */
  readonly device: string;
}

export interface EmergencyTerms {
  readonly receipt: string;
  /** Of the app that sent it and alone may ask for it. */
  readonly token: string;
  /** User keys. */
  readonly users: ReadonlySet<string>;
  /** Seconds between two deliveries. */
  readonly retry: number;
  /** Seconds until it is given up. */
  readonly expire: number;
  readonly callback: string | undefined;
  readonly tags: readonly string[];
}

/** A message of priority 2 on its way to being acknowledged. Times are Unix seconds. */
export class Emergency {
  readonly terms: EmergencyTerms;
  #expiresAt: number;
  #lastDeliveredAt: number;
  #acknowledged: (Acknowledger & { readonly at: number }) | undefined;
  #calledBackAt = 0;

  constructor(terms: EmergencyTerms, now: number) {
    this.terms = terms;
    this.#lastDeliveredAt = now;
    this.#expiresAt = now + terms.expire;
  }

  isExpired(now: number): boolean {
    return now >= this.#expiresAt && this.#acknowledged === undefined;
  }

  /** Still to be repeated. */
  isPending(now: number): boolean {
    return this.#acknowledged === undefined && !this.isExpired(now);
  }

  acknowledge(by: Acknowledger, now: number): void {
    this.#acknowledged = { ...by, at: now };
  }

  delivered(now: number): void {
    this.#lastDeliveredAt = now;
  }

  cancel(now: number): void {
    if (this.isPending(now)) this.#expiresAt = now;
  }

  calledBack(now: number): void {
    this.#calledBackAt = now;
  }

  describe(now: number): JsonRecord {
    const { at = 0, user = '', device = '' } = this.#acknowledged ?? {};
    return {
      acknowledged: this.#acknowledged === undefined ? 0 : 1,
      acknowledged_at: at,
      acknowledged_by: user,
      acknowledged_by_device: device,
      last_delivered_at: this.#lastDeliveredAt,
      expired: this.isExpired(now) ? 1 : 0,
      expires_at: this.#expiresAt,
      called_back: this.#calledBackAt === 0 ? 0 : 1,
      called_back_at: this.#calledBackAt,
    };
  }
}
