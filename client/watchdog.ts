import type { Clock } from './clock';

export interface WatchdogSettings {
  /** Milliseconds of silence before a ping; a function where the server negotiates it, read anew after each silence. */
  readonly idleMs: number | (() => number);
  /** Milliseconds for any sign of life after the ping. */
  readonly pongMs: number;
}

/** Notices a connection that died without a word. One timer, not touched by each frame. */
export class Watchdog {
  private heardAt: number;
  private callOff: () => void;

  constructor(
    private readonly settings: WatchdogSettings,
    private readonly clock: Clock,
    private readonly ping: () => void,
    private readonly dead: () => void,
  ) {
    this.heardAt = clock.now();
    this.callOff = this.watch(this.idleMs());
  }

  /** Anything came from the other side. */
  heard(): void {
    this.heardAt = this.clock.now();
  }

  stop(): void {
    this.callOff();
  }

  private idleMs(): number {
    const { idleMs } = this.settings;
    return typeof idleMs === 'number' ? idleMs : idleMs();
  }

  private watch(ms: number): () => void {
    return this.clock.after(ms, () => {
      const left = this.heardAt + this.idleMs() - this.clock.now();
      if (left > 0) {
        this.callOff = this.watch(left);
        return;
      }
      const pingedAt = this.clock.now();
      // Set before the ping: its failure may stop this watchdog.
      this.callOff = this.clock.after(this.settings.pongMs, () => {
        // A pong within the same millisecond as the ping counts: nothing was heard before it for long.
        if (this.heardAt >= pingedAt) this.callOff = this.watch(Math.max(1, this.heardAt + this.idleMs() - this.clock.now()));
        else this.dead();
      });
      this.ping();
    });
  }
}
