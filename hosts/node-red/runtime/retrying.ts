import { createBackoff } from '../../../client/backoff';
import type { ErrorKind, ServiceError } from '../../../client/errors';

/** Pass by themselves, like a network that is not up yet when Node-RED starts. */
const PASSING: readonly ErrorKind[] = ['network', 'timeout', 'unavailable', 'rateLimited'];
/** Somebody has to act at the service, such as free a connection: knocking often would not help. */
export const SLOW_MS = 300_000;

/** When to try again what failed while a node started: opening a stream, registering an address. Nobody may be there to deploy. */
export class Retrying {
  readonly #backoff = createBackoff({ baseMs: 2_000, floorMs: 1_000, capMs: 60_000 });

  /** Milliseconds to wait; undefined where trying again is of no use. */
  after(error: ServiceError): number | undefined {
    if (isPassing(error)) return this.#backoff.next();
    return error.kind === 'permission' ? SLOW_MS : undefined;
  }
}

export function isPassing({ kind }: ServiceError): boolean {
  return PASSING.includes(kind);
}
