import type { ServiceError } from '../../../client/errors';
import type { SocketStatus, StatusDetail } from '../../../client/socket';
import type { Listener } from './listener';

/** Waits for one channel to be joined; the first thing that goes wrong is its end. */
export class OneShotListener implements Listener {
  readonly channels: readonly string[];
  readonly joined: Promise<void>;
  /** Never resolves. */
  readonly failed: Promise<never>;
  #join: () => void = () => undefined;
  #fail: (error: ServiceError) => void = () => undefined;

  constructor(channel: string) {
    this.channels = [channel];
    this.joined = new Promise((resolve) => {
      this.#join = resolve;
    });
    this.failed = new Promise((_, reject) => {
      this.#fail = reject;
    });
    this.failed.catch(() => undefined);
  }

  fail(error: ServiceError): void {
    this.#fail(error);
  }

  wants(): boolean {
    return false;
  }

  published(): void {
    // Not interested: it came to send.
  }

  noticed(): void {
    // Not interested: it came to send.
  }

  settled(channel: string, error?: ServiceError): void {
    if (error) this.#fail(error);
    else if (channel === this.channels[0]) this.#join();
  }

  status(status: SocketStatus, { error }: StatusDetail): void {
    if (error && status !== 'connected') this.#fail(error);
  }

  warned(warning: ServiceError): void {
    this.#fail(warning);
  }
}
