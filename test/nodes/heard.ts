import type { ServiceError } from '../../client/errors';
import type { JsonObject } from '../../language/metadata';
import type { StreamHandle, StreamHandlers, StreamStatus } from '../../language/stream';
import { Feed } from '../../sandbox/feed';
import { whenDone } from '../support/clean-up';

/** Everything a stream tells, each kind to be awaited. */
export class Heard {
  readonly events = new Feed<JsonObject>('event');
  readonly statuses = new Feed<{ readonly status: StreamStatus; readonly detail: string | undefined }>('status');
  readonly warnings = new Feed<ServiceError>('warning');
  readonly fatal = new Feed<ServiceError>('fatal error');

  readonly handlers: StreamHandlers = {
    onEvent: (event) => {
      this.events.record(event);
    },
    onStatus: (status, detail) => {
      this.statuses.record({ status, detail });
    },
    onWarning: (warning) => {
      this.warnings.record(warning);
    },
    onFatal: (error) => {
      this.fatal.record(error);
    },
  };

  /** The next status of this kind. */
  status(wanted: StreamStatus): Promise<unknown> {
    return this.statuses.next({ match: ({ status }) => status === wanted });
  }
}

export interface Listening<H extends Heard> {
  readonly heard: H;
  readonly opened: Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens a stream to be heard by `heard`, and closes it after the test. */
export function heardBy<H extends Heard>(heard: H, open: (handlers: StreamHandlers) => StreamHandle): Listening<H> {
  const handle = open(heard.handlers);
  const close = (): Promise<void> => handle.close();
  whenDone(close);
  return { heard, opened: handle.opened, close };
}
