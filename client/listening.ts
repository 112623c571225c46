import { toServiceError, type ServiceError } from './errors';

/** How somebody listens on a connection that others share. */
export interface Listening {
  /** Resolves when events can arrive; `fail` is told what ends the listening for good, then and later. */
  readonly begin: (fail: (error: ServiceError) => void) => Promise<void>;
  /** Leaves the connection to the others; `reason` is what failed. */
  readonly end: (reason?: ServiceError) => Promise<void>;
  /** Told of a failure after `opened`. */
  readonly onFatal: (error: ServiceError) => void;
}

/** Listens until it is closed or has failed, which is told once: by the rejection of `opened`, or by `onFatal` after it. */
export function listen({ begin, end, onFatal }: Listening): { readonly opened: Promise<void>; readonly close: () => Promise<void> } {
  let isOpen = false;
  let failure: ServiceError | undefined;
  const fail = (error: ServiceError): void => {
    if (failure) return;
    failure = error;
    if (isOpen) onFatal(error);
    // Nobody waits for it: what fails at the end must not end the process.
    end(error).catch(() => undefined);
  };
  const open = async (): Promise<void> => {
    try {
      await begin(fail);
      isOpen = true;
    } catch (thrown) {
      // Closing a socket that has failed looks like a cancelled one: the cause is told, whatever comes of the closing.
      await end().catch(() => undefined);
      throw failure ?? toServiceError(thrown);
    }
  };
  const opened = open();
  // Who has no use for it need not handle its rejection.
  opened.catch(() => undefined);
  return { opened, close: () => end() };
}
