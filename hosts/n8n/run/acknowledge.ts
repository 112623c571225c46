import type { INodeExecutionData, IRun } from 'n8n-workflow';
import { ServiceError } from '../../../client/errors';
import type { JsonObject } from '../../../language/json';
import type { TriggerContext } from '../contexts';
import { names } from '../names';
import { triggerParameter } from '../values/parameters';

type Emit = (events: readonly JsonObject[]) => Promise<void>;

const DEFAULT_TIMEOUT_SECONDS = 3600;

/**
 * Starts the workflow once, with an item for each event. For an acknowledged stream the promise says when the workflow has taken them:
 * a rejected one leaves all of them with the service. `emit` is always called on the context, because n8n replaces it after `trigger()`.
 */
export function emitter(context: TriggerContext, acknowledged: boolean, closing: AbortSignal): Emit {
  // In a promise, so that what n8n throws is a rejection and reaches nobody else.
  const start: Emit = (events) =>
    new Promise((resolve, reject) => {
      if (!closing.aborted) context.emit(itemsOf(events));
      if (closing.aborted && acknowledged) reject(closed());
      else resolve();
    });
  if (!acknowledged) return start;
  const mode = acknowledgement(context);
  const timeoutSeconds = Number(triggerParameter(context, names.acknowledgeTimeout) ?? DEFAULT_TIMEOUT_SECONDS);
  switch (mode) {
    case 'immediately':
    case 'never':
      return start;
    default:
      return async (events) => {
        if (closing.aborted) throw closed();
        // A fresh one for each execution: one that is used again is resolved already.
        const done = context.helpers.createDeferredPromise<IRun>();
        context.emit(itemsOf(events), undefined, done);
        const run = await within<IRun | undefined>(timeoutSeconds * 1000, closing, done.promise);
        if (mode === 'succeeded' && run?.data.resultData.error) throw notTaken('The workflow failed');
      };
  }
}

/** Whether the service keeps what the workflow has taken: that is chosen, or somebody is only trying the workflow out. */
export function keeps(context: TriggerContext): boolean {
  return acknowledgement(context) === 'never';
}

function acknowledgement(context: TriggerContext): unknown {
  return context.getMode() === 'manual' ? 'never' : triggerParameter(context, names.acknowledge);
}

function itemsOf(events: readonly JsonObject[]): INodeExecutionData[][] {
  return [events.map((event) => ({ json: event }))];
}

/** Rejects when the time is over or the trigger closes: one lost completion must not stop the stream. */
async function within<T>(timeoutMs: number, closing: AbortSignal, done: Promise<T>): Promise<T> {
  let stop: (() => void) | undefined;
  const stopped = new Promise<never>((_, reject) => {
    const onClose = () => {
      reject(closed());
    };
    const timer = setTimeout(() => {
      reject(notTaken(`The workflow did not end within ${timeoutMs / 1000} s`));
    }, timeoutMs);
    closing.addEventListener('abort', onClose, { once: true });
    stop = () => {
      clearTimeout(timer);
      closing.removeEventListener('abort', onClose);
    };
  });
  try {
    return await Promise.race([done, stopped]);
  } finally {
    stop?.();
  }
}

function closed(): ServiceError {
  return notTaken('The trigger was closed');
}

function notTaken(message: string): ServiceError {
  return new ServiceError({ kind: 'cancelled', message });
}
