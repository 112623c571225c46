import type { ServiceError } from '../client/errors';
import type { JsonObject, JsonValue } from './json';

/** The words hosts show: connecting, connected, reconnecting (lost, trying again), closed, failed (stopped for good). */
export type StreamStatus = 'connecting' | 'connected' | 'reconnecting' | 'closed' | 'failed';

export interface StreamHandlers<E = JsonObject> {
  /** For acknowledged streams: the service is told of nothing, and keeps what the flow has taken as well. Default false. */
  readonly keep?: boolean;
  /**
   * One event. An acknowledged stream waits for the promise: resolved means the flow has taken the event,
   * rejected means it has not and the service keeps it. Other streams ignore the result.
   */
  onEvent(event: E): void | Promise<void>;
  /** Several events that are taken, or not taken, together. Without it each is given to `onEvent`, in order. */
  onEvents?(events: readonly E[]): Promise<void>;
  onStatus?(status: StreamStatus, detail?: string): void;
  /** Something went wrong that the stream survives. */
  onWarning?(warning: ServiceError): void;
  /** Nothing a retry can cure: the stream has stopped. */
  onFatal?(error: ServiceError): void;
}

/** Small values that survive a restart, kept by the host. */
export interface Store {
  read(key: string): JsonValue | undefined;
  write(key: string, value: JsonValue): void;
}

export interface StreamHandle {
  /** Resolves once events can arrive; rejects only when the first connection is refused. */
  readonly opened: Promise<void>;
  /** Idempotent; nothing is emitted after it was called. */
  close(): Promise<void>;
}
