import { createBackoff } from '../../../../client/backoff';
import type { ErrorKind, ServiceError } from '../../../../client/errors';

/** Pass by themselves, like a network that is not up yet when Node-RED starts. */
const PASSING: readonly ErrorKind[] = ['network', 'timeout', 'unavailable', 'rateLimited'];
/** Somebody has to act at the service, such as free a connection: knocking often would not help. */
const SLOW_MS = 300_000;

/** When to try again a stream that would not open. One that has been open reconnects by itself. */
export class Reopening {
  readonly #backoff = createBackoff({ baseMs: 2_000, floorMs: 1_000, capMs: 60_000 });

  /** Milliseconds to wait; undefined where trying again is of no use. */
  after({ kind }: ServiceError): number | undefined {
    if (PASSING.includes(kind)) return this.#backoff.next();
    return kind === 'permission' ? SLOW_MS : undefined;
  }
}
