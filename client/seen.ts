export interface SeenSettings {
  /** Ids remembered at most; the oldest make room. */
  readonly max: number;
  /** Milliseconds an id is remembered. */
  readonly ttlMs: number;
  /** Milliseconds since the epoch; for tests. */
  readonly now?: (() => number) | undefined;
}

/** Ids seen lately, against replays and repeated deliveries. Memory is bounded by `max`. */
export class SeenIds {
  /** Id to the time it expires; insertion order is age. */
  private readonly expiries = new Map<string, number>();
  private readonly now: () => number;

  constructor(private readonly settings: SeenSettings) {
    this.now = settings.now ?? Date.now;
  }

  /** Remembers `id`. True where it is new, false where it was seen within the time to live. */
  add(id: string): boolean {
    const now = this.now();
    this.forgetExpired(now);
    if (this.expiries.has(id)) return false;
    this.expiries.set(id, now + this.settings.ttlMs);
    if (this.expiries.size > this.settings.max) {
      const [oldest] = this.expiries.keys();
      if (oldest !== undefined) this.expiries.delete(oldest);
    }
    return true;
  }

  get size(): number {
    return this.expiries.size;
  }

  private forgetExpired(now: number): void {
    for (const [id, expiry] of this.expiries) {
      if (expiry > now) break;
      this.expiries.delete(id);
    }
  }
}
