export interface SeenSettings {
  /** Ids remembered at most; the oldest half makes room at once. */
  readonly max: number;
  /** Milliseconds an id is remembered at least; twice as long at most. */
  readonly ttlMs: number;
  /** Milliseconds since the epoch; for tests. */
  readonly now?: (() => number) | undefined;
}

/**
 * Ids seen lately, against replays and repeated deliveries. Memory is bounded by `max`.
 * Kept in two generations, of which the older is dropped whole: forgetting ids one by one took longer than verifying a signature.
 */
export class SeenIds {
  private young = new Set<string>();
  private old = new Set<string>();
  private turnsAt: number;
  private readonly half: number;
  private readonly now: () => number;

  constructor(private readonly settings: SeenSettings) {
    this.now = settings.now ?? Date.now;
    this.half = Math.max(1, Math.floor(settings.max / 2));
    this.turnsAt = this.now() + settings.ttlMs;
  }

  /** Remembers `id`. True where it is new, false where it was seen within the time to live. */
  add(id: string): boolean {
    const now = this.now();
    if (now >= this.turnsAt) this.age(now);
    if (this.young.has(id) || this.old.has(id)) return false;
    if (this.young.size >= this.half) this.turn(now + this.settings.ttlMs);
    this.young.add(id);
    return true;
  }

  get size(): number {
    return this.young.size + this.old.size;
  }

  private age(now: number): void {
    const { ttlMs } = this.settings;
    // After a pause of a whole time to live, the young ones are past theirs too.
    if (now >= this.turnsAt + ttlMs) this.young = new Set();
    this.turn(now >= this.turnsAt + ttlMs ? now + ttlMs : this.turnsAt + ttlMs);
  }

  private turn(next: number): void {
    this.old = this.young;
    this.young = new Set();
    this.turnsAt = next;
  }
}
