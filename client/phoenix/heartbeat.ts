import type { Clock } from '../clock';

/** Phoenix ends a connection that sends nothing for a minute, however much it receives. */
const BEAT_MS = 30_000;

/** Beats at a steady pace, and notices when a beat was not answered before the next one is due. */
export class Heartbeat {
  #awaited: string | undefined;
  #callOff: () => void = () => undefined;

  /** `beat` sends one and gives its reference; `lost` is called once. */
  constructor(
    private readonly clock: Clock,
    private readonly beat: () => string,
    private readonly lost: () => void,
  ) {}

  start(): void {
    this.stop();
    this.#callOff = this.clock.after(BEAT_MS, () => {
      if (this.#awaited !== undefined) {
        this.lost();
        return;
      }
      this.start();
      this.#awaited = this.beat();
    });
  }

  answered(ref: string | null): void {
    if (ref === this.#awaited) this.#awaited = undefined;
  }

  stop(): void {
    this.#callOff();
    this.#awaited = undefined;
  }
}
