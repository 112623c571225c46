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
  private readonly ids = new Set<string>();
  /** Ids by age and when each expires, in rings of at most `max` places: finding the oldest of a Set gets slower with each that was deleted. */
  private readonly byAge: string[] = [];
  private readonly expiries: number[] = [];
  private oldest = 0;
  private readonly now: () => number;

  constructor(private readonly settings: SeenSettings) {
    this.now = settings.now ?? Date.now;
  }

  /** Remembers `id`. True where it is new, false where it was seen within the time to live. */
  add(id: string): boolean {
    const now = this.now();
    this.forgetExpired(now);
    if (this.ids.has(id)) return false;
    if (this.ids.size >= this.settings.max) this.forgetOldest();
    const place = (this.oldest + this.ids.size) % this.settings.max;
    this.byAge[place] = id;
    this.expiries[place] = now + this.settings.ttlMs;
    this.ids.add(id);
    return true;
  }

  get size(): number {
    return this.ids.size;
  }

  private forgetExpired(now: number): void {
    while (this.ids.size > 0 && (this.expiries[this.oldest] ?? 0) <= now) this.forgetOldest();
  }

  private forgetOldest(): void {
    this.ids.delete(this.byAge[this.oldest] ?? '');
    this.oldest = (this.oldest + 1) % this.settings.max;
  }
}
