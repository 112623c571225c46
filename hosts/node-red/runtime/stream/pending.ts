import { ServiceError } from '../../../../client/errors';

/** Events that wait for another node to confirm them, by the id their messages carry. */
const pending = new Map<string, (error?: ServiceError) => void>();

/** Waits until {@link confirm} is called with this id, or the signal fires. */
export function confirmed(id: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (error?: ServiceError): void => {
      pending.delete(id);
      signal.removeEventListener('abort', stop);
      if (error) reject(error);
      else resolve();
    };
    const stop = (): void => {
      settle(new ServiceError({ kind: 'cancelled', message: 'The node was stopped before the event was confirmed' }));
    };
    pending.set(id, settle);
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Confirms an event. False when none waits under this id: confirmed before, or of a node that was stopped. */
export function confirm(id: string): boolean {
  const settle = pending.get(id);
  settle?.();
  return settle !== undefined;
}
