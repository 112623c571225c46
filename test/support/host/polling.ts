import { setTimeout as delay } from 'node:timers/promises';
import { NotInTime, PATIENCE_MS } from './waiting';

const INTERVAL_MS = 100;

/** Asks again until the answer is not undefined; {@link NotInTime} after `patienceMs`. For what tells no one that it happened. */
export async function poll<T>(what: string, ask: () => Promise<T | undefined>, patienceMs = PATIENCE_MS): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new NotInTime(`${what} did not happen within ${patienceMs} ms`);
    await delay(INTERVAL_MS);
  }
}
